package fr.convive.signature;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All rectifications of the texts that were being signed. */
interface RectificationRecords extends Repository<Rectification, UUID> {

    Optional<Rectification> findById(UUID id);

    Optional<Rectification> findByRoundIdAndState(UUID roundId, Rectification.State state);

    List<Rectification> findByRoundIdOrderByNumber(UUID roundId);

    List<Rectification> findByConventionOrderByNumber(ConventionId convention);

    Optional<Rectification> findByConventionAndNumber(ConventionId convention, int number);

    int countByConvention(ConventionId convention);

    Rectification save(Rectification rectification);

    default Rectification get(ConventionId convention, int number) {
        return findByConventionAndNumber(convention, number)
                .orElseThrow(() -> new NoSuchElementException("No rectification " + number));
    }
}
