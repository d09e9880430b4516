package fr.convive.amendment;

import fr.convive.convention.Agreement;
import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Demander un avenant » : the coordinator's request is its description too; that of the head waits for the coordinator. */
@Component
class AmendmentRequests {

    private static final String REQUESTED = "amendmentRequested";
    private static final String TASK = "describeAmendment";

    private final Registry registry;
    private final Conventions conventions;
    private final Amendments amendments;
    private final DescribeAmendment description;
    private final Workflow workflow;
    private final Acts acts;
    private final Clock clock;

    AmendmentRequests(
            Registry registry,
            Conventions conventions,
            Amendments amendments,
            DescribeAmendment description,
            Workflow workflow,
            Acts acts,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.amendments = amendments;
        this.description = description;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those who answer for the convention in its school. */
    static boolean areOpenTo(Actor actor, Convention convention) {
        return actor.holds(Role.COORDINATOR, convention.school()) || actor.holds(Role.HEAD, convention.school());
    }

    /** The convention, for whom may ask. */
    Convention asked(String number, Actor actor) {
        var convention = registry.visible(number, actor);
        if (!areOpenTo(actor, convention)) {
            throw new AccessDeniedException("conventions/avenant");
        }
        return convention;
    }

    /** Why these blocks cannot be amended now, if they cannot; nothing is changed by asking. */
    void refuse(Convention convention, Set<Block> blocks) {
        var key = convention.id().toString();
        convention.refuseAmendmentOf(blocks);
        if (amendments.of(convention.id()).stream().anyMatch(Amendment::isOpen)
                || workflow.alive(key).stream().anyMatch(line -> line.key().equals(TASK))) {
            throw new Agreement.AmendmentUnderWay();
        }
        if (!workflow.isWaitingFor(REQUESTED, key)) {
            throw new Convention.AmendedOutOfForce();
        }
    }

    /** The place of the amendment among those of the convention. */
    int ask(String number, AmendmentRequestForm form, Act act) {
        var seen = asked(number, act.actor());
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> {
            var convention = conventions.get(key);
            refuse(convention, form.blocks());
            amendments.save(Amendment.asked(
                    convention.id(),
                    amendments.next(convention.id()),
                    form.blocks(),
                    form.reason().strip(),
                    act.actor(),
                    LocalDate.now(clock)));
            workflow.tell(REQUESTED, key);
        });
        if (act.actor().holds(Role.COORDINATOR, seen.school())) {
            describe(key, form, act);
        }
        return amendments.of(seen.id()).size();
    }

    /** An act of its own: should it be refused, the request still waits for its description. */
    private void describe(String key, AmendmentRequestForm form, Act act) {
        var answer = new DescribeAmendmentForm(
                Description.DESCRIBED, form.blocks(), form.reason().strip());
        var again = UUID.nameUUIDFromBytes((TASK + act.key()).getBytes(StandardCharsets.UTF_8));
        workflow.alive(key).stream()
                .filter(line -> line.key().equals(TASK))
                .findFirst()
                .ifPresent(line ->
                        workflow.submit(line.id(), description, answer, new Act(act.actor(), again.toString(), null)));
    }
}
