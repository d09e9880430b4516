package fr.convive.workflow;

import fr.convive.people.Actor;
import java.util.List;
import java.util.Optional;

/** What a person must be or hold to do a task, beyond its being offered to them; asked when it is taken and when it is done. */
public interface TaskRule {

    /** Why this person may not do this task, as far as the list can tell without reading anything. */
    default Optional<Refusal> atAGlance(OpenTask task) {
        return Optional.empty();
    }

    /** Why this person may not do this task today. */
    default Optional<Refusal> whyNot(OpenTask task) {
        return atAGlance(task);
    }

    /** Who may do this task beside those it is offered to, and on what power. */
    default List<Holder> holders(OpenTask task) {
        return List.of();
    }

    /** Somebody who may be handed a task. */
    record Holder(Actor person, String power) {}

    /** « Sur quel pouvoir » : what allows this person the task, where an act needs a power; else empty. */
    default String ground(OpenTask task) {
        return "";
    }
}
