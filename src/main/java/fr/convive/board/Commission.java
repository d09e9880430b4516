package fr.convive.board;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.RightsChanged;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Commission permanente » : on which days it decides of conventions in the place of the board, and never both. */
@Component
class Commission {

    private final CommissionDelegations delegations;
    private final Organisations organisations;
    private final Names names;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Phrases phrases;
    private final Clock clock;

    Commission(
            CommissionDelegations delegations,
            Organisations organisations,
            Names names,
            Acts acts,
            ApplicationEventPublisher events,
            Phrases phrases,
            Clock clock) {
        this.delegations = delegations;
        this.organisations = organisations;
        this.names = names;
        this.acts = acts;
        this.events = events;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** A delegation as a list shows it. */
    record Line(UUID id, String school, String decidedOn, String from, String to, boolean mayEnd) {}

    /** Why no convention can stand on the agenda of this session: the body that sits does not decide of any that day. */
    Optional<Refusal> whyNot(Session session) {
        var covering = delegations.findBySchool(session.school()).stream()
                .filter(delegation -> delegation.covers(session.heldOn()))
                .findFirst();
        return session.body() == Body.BOARD
                ? covering.map(delegation -> new BoardHasDelegated(delegation.startsOn(), delegation.endsOn()))
                : covering.isPresent() ? Optional.empty() : Optional.of(new CommissionWithoutPower(session.heldOn()));
    }

    List<Line> running(Actor actor) {
        var perimeter = actor.perimeter();
        var found = delegations.findRunning(perimeter.isNational(), perimeter.codes(), today());
        var known = names.of(found.stream().map(CommissionDelegation::school).toList(), List.of());
        return found.stream()
                .map(one -> new Line(
                        one.id(),
                        known.organisation(one.school()),
                        Phrases.day(one.decidedOn()),
                        Phrases.day(one.startsOn()),
                        Phrases.day(one.endsOn()),
                        answersFor(one.school(), actor)))
                .toList();
    }

    boolean mayRecord(Actor actor) {
        return school(actor).isPresent();
    }

    void record(CommissionForm said, Act act) {
        var school = school(act.actor())
                .map(organisations::get)
                .orElseThrow(() -> new AccessDeniedException("Neither head nor secretary of a board"));
        acts.first(act, school.code(), () -> recorded(school, said, act.actor()));
    }

    private String recorded(Organisation school, CommissionForm said, Actor by) {
        var overlapping = delegations.findBySchool(school.code()).stream()
                .anyMatch(other -> !said.from().isAfter(other.endsOn())
                        && !said.to().isBefore(other.startsOn())
                        && !other.endsOn().isBefore(other.startsOn()));
        if (overlapping) {
            throw new DelegatedTwice();
        }
        var delegation = delegations.save(new CommissionDelegation(school, said, by, today()));
        tell("COMMISSION_DELEGATED", delegation, by);
        return delegation.id().toString();
    }

    void end(UUID id, Act act) {
        var seen = delegations
                .findById(id)
                .filter(found -> answersFor(found.school(), act.actor()))
                .orElseThrow(() -> hidden(id, act.actor()));
        acts.once(act, id.toString(), seen.school(), () -> {
            var delegation = delegations.findById(id).orElseThrow();
            delegation.end(act.actor(), today());
            tell("COMMISSION_ENDED", delegations.save(delegation), act.actor());
        });
    }

    private NoSuchElementException hidden(UUID id, Actor actor) {
        events.publishEvent(new AccessRefused(actor, "delegation " + id));
        return new NoSuchElementException("No delegation " + id);
    }

    private void tell(String act, CommissionDelegation delegation, Actor by) {
        var said = phrases.say("commission.told", delegation.startsOn(), delegation.endsOn(), delegation.decidedOn());
        events.publishEvent(new RightsChanged(by, act, delegation.school(), said));
    }

    private static boolean answersFor(String school, Actor actor) {
        return actor.holds(Role.HEAD, school) || actor.holds(Role.BOARD_SECRETARY, school);
    }

    private static Optional<String> school(Actor actor) {
        return actor.memberships().stream()
                .map(held -> held.organisation())
                .filter(school -> answersFor(school, actor))
                .min(String::compareTo);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** While it has delegated, the board itself does not decide. */
    public static class BoardHasDelegated extends Refusal {
        BoardHasDelegated(LocalDate from, LocalDate to) {
            super(from, to);
        }
    }

    /** Without a delegation that day, the commission decides of no convention. */
    public static class CommissionWithoutPower extends Refusal {
        CommissionWithoutPower(LocalDate heldOn) {
            super(heldOn);
        }
    }

    /** Two delegations do not run at once. */
    public static class DelegatedTwice extends Refusal {}
}
