package fr.convive.followup;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The actions of all conventions. */
interface Actions extends Repository<Action, UUID> {

    List<Action> findByConventionOrderByHeldOnDescIdAsc(ConventionId convention);

    /** At once, so that the dates which depend on it see it. */
    Action saveAndFlush(Action action);

    default List<Action> of(ConventionId convention) {
        return findByConventionOrderByHeldOnDescIdAsc(convention);
    }
}
