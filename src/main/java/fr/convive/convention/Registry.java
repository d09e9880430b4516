package fr.convive.convention;

import fr.convive.partner.PartnerFile;
import fr.convive.partner.Prospecting;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to conventions for people and programs: each sees and opens only what their perimeter allows. */
@Component
public class Registry {

    private final Conventions conventions;
    private final Organisations organisations;
    private final Numbers numbers;
    private final PartnerFile partners;
    private final Prospecting prospecting;
    private final Workflow workflow;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registry(
            Conventions conventions,
            Organisations organisations,
            Numbers numbers,
            PartnerFile partners,
            Prospecting prospecting,
            Workflow workflow,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.organisations = organisations;
        this.numbers = numbers;
        this.partners = partners;
        this.prospecting = prospecting;
        this.workflow = workflow;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The convention of that number, if this person may see it; reaching for another's is a fact of the journal. */
    @Transactional(readOnly = true)
    public Convention visible(String number, Actor actor) {
        var convention = conventions.findByNumber(number).orElseThrow(() -> new UnknownConvention(number));
        if (!actor.perimeter().covers(convention.school(), convention.academy())) {
            events.publishEvent(new AccessRefused(actor, "convention " + number));
            throw new UnknownConvention(number);
        }
        return convention;
    }

    /** The same, where showing it is a reading that the journal keeps if an auditor makes it. */
    public Convention read(String number, Actor actor, String what) {
        var convention = visible(number, actor);
        if (actor.holds(Role.AUDITOR)) {
            events.publishEvent(new Reading(actor, convention.id(), what));
        }
        return convention;
    }

    /** What an opening is tied to: the number of the convention whose place it takes or none, a partner of the file or none. */
    public record Ties(String predecessor, @Nullable UUID partner) {}

    /** Expresses a need; a coordinator opens for the school they work in. The number is that of the convention. */
    public String open(Convention.Opening opening, Ties ties, Act act) {
        if (!ties.predecessor().isEmpty() && !isVisible(ties.predecessor(), act.actor())) {
            throw new UnknownPredecessor(ties.predecessor());
        }
        if (ties.partner() != null) {
            partners.visible(ties.partner(), act.actor());
        }
        var school = act.actor().memberships().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(held -> held.organisation())
                .findFirst()
                .orElseThrow(OpenedByAnother::new);
        return acts.first(act, school, () -> {
            var today = LocalDate.now(clock);
            var number = "CV-%d-%04d".formatted(today.getYear(), numbers.next("convention:" + today.getYear()));
            var home = new Convention.Home(school, organisations.get(school).academy());
            var convention = Convention.open(number, opening, home, act.actor(), today);
            tie(convention, ties, act.actor());
            conventions.save(convention);
            return number;
        });
    }

    /** What the school courted in the file of partners becomes this convention. */
    private void tie(Convention convention, Ties ties, Actor by) {
        if (!ties.predecessor().isEmpty()) {
            convention.succeed(ties.predecessor());
        }
        if (ties.partner() != null) {
            convention.isWith(ties.partner());
            prospecting.became(ties.partner(), convention.school(), convention.number(), by);
        }
    }

    private boolean isVisible(String number, Actor actor) {
        try {
            visible(number, actor);
            return true;
        } catch (UnknownConvention elsewhere) {
            return false;
        }
    }

    /** Cancels a convention that nobody is bound by yet: all that is alive in it stops. */
    public void cancel(String number, String why, Act act) {
        var seen = visible(number, act.actor());
        if (!mayCancel(seen, act.actor())) {
            throw new CancelledByAnother();
        }
        acts.once(act, seen.id().toString(), seen.school(), () -> {
            var convention = conventions.get(seen.id().toString());
            var stopping = workflow.alive(convention.id().toString()).stream()
                    .map(Tasklist.Line::name)
                    .toList();
            convention.askCancellation(why, stopping);
            conventions.save(convention);
            workflow.tell("cancelConvention", convention.id().toString());
        });
    }

    /** The coordinator and the head of the school, who answer for it. */
    boolean mayCancel(Convention convention, Actor actor) {
        return actor.holds(Role.COORDINATOR, convention.school()) || actor.holds(Role.HEAD, convention.school());
    }

    /** Only a coordinator expresses a need. */
    public static class OpenedByAnother extends Refusal {}

    /** Nobody in this perimeter knows a convention of that number: nothing can follow it. */
    public static class UnknownPredecessor extends Refusal {
        UnknownPredecessor(String number) {
            super(number);
        }
    }

    /** Only the coordinator or the head cancels. */
    public static class CancelledByAnother extends Refusal {}
}
