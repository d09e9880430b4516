package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The conclusions of all evaluations, round by round. */
interface Conclusions extends Repository<Conclusion, UUID> {

    List<Conclusion> findByConventionOrderByRound(ConventionId convention);

    Conclusion save(Conclusion conclusion);

    default List<Conclusion> of(ConventionId convention) {
        return findByConventionOrderByRound(convention);
    }

    default Optional<Conclusion> latest(ConventionId convention) {
        return of(convention).stream().reduce((before, after) -> after);
    }

    /** The round under way: the one after those concluded. */
    default int round(ConventionId convention) {
        return of(convention).size() + 1;
    }
}
