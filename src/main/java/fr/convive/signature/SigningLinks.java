package fr.convive.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links that were ever sent. */
interface SigningLinks extends Repository<SigningLink, UUID> {

    Optional<SigningLink> findById(UUID id);

    Optional<SigningLink> findByTokenHash(String tokenHash);

    Optional<SigningLink> findByRoundIdAndSignatoryAndAliveTrue(UUID roundId, int signatory);

    int countByRoundIdAndSignatory(UUID roundId, int signatory);

    List<SigningLink> findByRoundIdOrderByIssuedAt(UUID roundId);

    /** Those of that address that were neither used nor ended, the last of each signatory of a round first. */
    @Query("select l from SigningLink l where lower(l.email) = :email and l.usedAt is null and l.ending is null"
            + " and l.expiresAt > :since order by l.issuedAt desc")
    List<SigningLink> pending(String email, Instant since);

    /** At once, so that a new one can stand beside the one that has just ended. */
    SigningLink saveAndFlush(SigningLink link);
}
