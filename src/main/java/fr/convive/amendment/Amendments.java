package fr.convive.amendment;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The amendments of all conventions, in the order in which they were described. */
interface Amendments extends Repository<Amendment, UUID> {

    List<Amendment> findByConventionOrderByPlace(ConventionId convention);

    Amendment save(Amendment amendment);

    default List<Amendment> of(ConventionId convention) {
        return findByConventionOrderByPlace(convention);
    }

    /** The one under way: the last described. */
    default Amendment current(String conventionId) {
        return of(ConventionId.of(conventionId)).stream()
                .filter(amendment -> amendment.state() == Amendment.State.DESCRIBED)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new NoSuchElementException("No amendment under way of " + conventionId));
    }

    /** Asked for, and not yet described. */
    default Optional<Amendment> asked(ConventionId convention) {
        return of(convention).stream()
                .filter(amendment -> amendment.state() == Amendment.State.ASKED)
                .findFirst();
    }

    /** The place of the next one. */
    default int next(ConventionId convention) {
        return of(convention).size() + 1;
    }

    default int inForce(ConventionId convention) {
        return (int) of(convention).stream()
                .filter(amendment -> amendment.state() == Amendment.State.IN_FORCE)
                .count();
    }
}
