package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Observations du contrôle de légalité » : while the lock of an act runs, its académie may object to it. */
@Component
public class Objections {

    private static final String CONTROL_OBJECTED = "controlObjected";

    private final Registry registry;
    private final Conventions conventions;
    private final Deliberations deliberations;
    private final Workflow workflow;
    private final Acts acts;
    private final Clock clock;

    Objections(
            Registry registry,
            Conventions conventions,
            Deliberations deliberations,
            Workflow workflow,
            Acts acts,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.deliberations = deliberations;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether this person may object to the act on this convention now; a page offers it only then. */
    public boolean areOpenTo(Actor actor, Convention convention) {
        return actor.holdsOver(Role.LEGAL_CONTROL, convention.school(), convention.academy())
                && workflow.isWaitingFor(CONTROL_OBJECTED, convention.id().toString());
    }

    /** The numbers of the conventions of this session to whose acts this person may object. */
    Set<String> openOn(Session session, Actor actor) {
        return session.agenda().stream()
                .filter(item -> item.result() == Result.ADOPTED)
                .map(item -> conventions.get(item.convention().toString()))
                .filter(convention -> areOpenTo(actor, convention))
                .map(Convention::number)
                .collect(Collectors.toSet());
    }

    /** The lock stops until the head has answered. */
    public void raise(String number, String reason, Act act) {
        var seen = registry.visible(number, act.actor());
        if (!act.actor().holdsOver(Role.LEGAL_CONTROL, seen.school(), seen.academy())) {
            throw new AccessDeniedException("Not the control authority of this school");
        }
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> {
            if (!workflow.isWaitingFor(CONTROL_OBJECTED, key)) {
                throw new NothingToObjectTo();
            }
            var today = LocalDate.now(clock);
            var deliberation = deliberations.last(seen.id());
            deliberation.object(reason, act.actor().name(), today);
            deliberations.save(deliberation);
            var convention = conventions.get(key);
            convention.contested(today);
            conventions.save(convention);
            workflow.tell(CONTROL_OBJECTED, key);
        });
    }

    /** An objection falls between the transmission of an act and the day it is enforceable. */
    public static class NothingToObjectTo extends Refusal {}
}
