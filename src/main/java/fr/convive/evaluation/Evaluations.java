package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What both sides of all conventions evaluated, round by round. */
interface Evaluations extends Repository<Evaluation, UUID> {

    List<Evaluation> findByConventionOrderByRoundAscSideDesc(ConventionId convention);

    Evaluation save(Evaluation evaluation);

    /** What that side said the round before. */
    default Optional<Evaluation> before(ConventionId convention, int round, Evaluation.Side side) {
        return of(convention).stream()
                .filter(evaluation -> evaluation.side() == side && evaluation.round() == round - 1)
                .findFirst();
    }

    default List<Evaluation> of(ConventionId convention) {
        return findByConventionOrderByRoundAscSideDesc(convention);
    }
}
