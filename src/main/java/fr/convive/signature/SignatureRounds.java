package fr.convive.signature;

import fr.convive.convention.ConventionId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The signature rounds of all conventions. */
interface SignatureRounds extends Repository<SignatureRound, UUID> {

    /** All of them with their signatories, in one reading. */
    @Query(
            "select distinct r from SignatureRound r left join fetch r.signatories where r.convention = :convention order by r.number")
    List<SignatureRound> findAll(ConventionId convention);

    /** The last one, held: whoever comes second to it waits until the first is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SignatureRound r where r.convention = :convention and r.number ="
            + " (select max(l.number) from SignatureRound l where l.convention = :convention)")
    Optional<SignatureRound> holdLast(ConventionId convention);

    int countByConvention(ConventionId convention);

    Optional<SignatureRound> findFirstByConventionOrderByNumberDesc(ConventionId convention);

    Optional<SignatureRound> findById(UUID id);

    SignatureRound save(SignatureRound round);

    /** The last round opened for this convention, held in the running act. */
    default SignatureRound held(String businessKey) {
        return holdLast(ConventionId.of(businessKey))
                .orElseThrow(() -> new NoSuchElementException("No signature round of " + businessKey));
    }

    /** The last round opened for this convention. */
    default SignatureRound current(String businessKey) {
        return findFirstByConventionOrderByNumberDesc(ConventionId.of(businessKey))
                .orElseThrow(() -> new NoSuchElementException("No signature round of " + businessKey));
    }
}
