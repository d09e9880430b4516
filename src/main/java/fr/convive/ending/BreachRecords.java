package fr.convive.ending;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The breaches of all conventions, in the order in which they were reported. */
interface BreachRecords extends Repository<Breach, UUID> {

    List<Breach> findByConventionOrderByReportedOnAscIdAsc(ConventionId convention);

    Breach save(Breach breach);

    default List<Breach> of(ConventionId convention) {
        return findByConventionOrderByReportedOnAscIdAsc(convention);
    }

    /** The one that nobody has answered yet, by a letter or by dropping it. */
    default Optional<Breach> reported(ConventionId convention) {
        return of(convention).stream().filter(Breach::isReported).findFirst();
    }

    /** The one whose demand runs. */
    default Optional<Breach> demanded(ConventionId convention) {
        return of(convention).stream().filter(Breach::isDemanded).findFirst();
    }

    default Breach getReported(String conventionId) {
        return reported(ConventionId.of(conventionId))
                .orElseThrow(() -> new NoSuchElementException("No breach reported of " + conventionId));
    }

    default Breach getDemanded(String conventionId) {
        return demanded(ConventionId.of(conventionId))
                .orElseThrow(() -> new NoSuchElementException("No formal demand of " + conventionId));
    }
}
