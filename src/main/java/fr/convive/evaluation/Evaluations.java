package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What both sides of all conventions evaluated, round by round. */
interface Evaluations extends Repository<Evaluation, UUID> {

    List<Evaluation> findByConventionOrderByRoundAscSideDesc(ConventionId convention);

    Evaluation save(Evaluation evaluation);

    default List<Evaluation> of(ConventionId convention) {
        return findByConventionOrderByRoundAscSideDesc(convention);
    }
}
