package fr.convive.followup;

import fr.convive.convention.BreachFound;
import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.convention.Noted;
import fr.convive.convention.Registry;
import fr.convive.convention.Target;
import fr.convive.deadline.FollowUpCalendar;
import fr.convive.deadline.Payment;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Consigner » : the one door by which people write down what was done under a convention. */
@Component
public class Engagements {

    private static final Set<Role> RECORDERS = Set.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD);
    private static final Set<Role> STATERS = Set.of(Role.COORDINATOR, Role.DDFPT, Role.HEAD, Role.BURSAR);

    private final Registry registry;
    private final Conventions conventions;
    private final Actions actions;
    private final Ledger ledger;
    private final Sanctions sanctions;
    private final DeadlineBook book;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Sayings sayings;
    private final Clock clock;

    Engagements(
            Registry registry,
            Conventions conventions,
            Actions actions,
            Ledger ledger,
            Sanctions sanctions,
            DeadlineBook book,
            Acts acts,
            ApplicationEventPublisher events,
            Sayings sayings,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.actions = actions;
        this.ledger = ledger;
        this.sanctions = sanctions;
        this.book = book;
        this.acts = acts;
        this.events = events;
        this.sayings = sayings;
        this.clock = clock;
    }

    /** Whether this person may write actions and progress down. */
    boolean mayRecord(Actor actor, Convention convention) {
        return holdsOne(actor, convention, RECORDERS);
    }

    boolean mayState(Actor actor, Convention convention) {
        return holdsOne(actor, convention, STATERS);
    }

    /** The convention, where this person may write actions down. */
    Convention recordable(String number, Actor actor) {
        return allowed(registry.visible(number, actor), actor, RECORDERS);
    }

    Convention statable(String number, Actor actor) {
        return allowed(registry.visible(number, actor), actor, STATERS);
    }

    /** Keeps an action; its id. */
    String record(String number, ActionForm said, Act act) {
        var convention = recordable(number, act.actor());
        return acts.first(act, convention.school(), () -> {
            var action = actions.saveAndFlush(Action.of(convention, said, act.actor(), today()));
            note(convention.id(), "ACTION_RECORDED", sayings.of(action), act);
            book.factsChanged(convention.id());
            return action.id().toString();
        });
    }

    /** Brings a quantified commitment nearer to its figure. */
    void advance(String number, int index, ProgressForm said, Act act) {
        var convention = recordable(number, act.actor());
        var target = target(convention, index);
        acts.once(act, convention.id().toString(), convention.school(), () -> {
            Action.refuseOutside(convention, said.on(), today());
            ledger.advance(convention.id(), target, said, act.actor(), today());
            note(convention.id(), "PROGRESS_RECORDED", sayings.of(target, said), act);
        });
    }

    /** Keeps that something happened; a payment only where nothing holds it. */
    void state(String number, FactForm said, Act act) {
        var seen = statable(number, act.actor());
        acts.once(act, seen.id().toString(), seen.school(), () -> {
            var convention = conventions.get(seen.id().toString());
            refuseUnlikely(convention, said);
            if (said.kind() == Statement.PAID) {
                refuseBlocked(convention, payment(convention, said.year()));
            } else if (said.kind() == Statement.AMOUNT_NOTIFIED) {
                payment(convention, said.year());
            }
            ledger.state(convention.id(), said, act.actor(), today());
            note(convention.id(), "FACT_STATED", sayings.of(said), act);
            book.factsChanged(convention.id());
        });
    }

    /** « Nouvelle décision » of the head on the last report in default: it takes the place of the one before. */
    void decide(String number, DecideSanctionForm said, Act act) {
        var convention = decidable(number, act.actor());
        acts.once(act, convention.id().toString(), convention.school(), () -> {
            var lines = ledger.of(convention.id());
            var last = lines.lastSanction();
            if (last == null) {
                throw new NothingToDecide();
            }
            var sanction = Sanction.of(convention.id(), last.label(), said, act.actor(), today());
            sanctions.save(sanction.inPlaceOf(lines.of(Ledger.Source.SANCTION).count()));
            if (said.answer() == Measure.FORMAL_DEMAND) {
                events.publishEvent(new BreachFound(convention.id(), said.reason(), act.actor()));
            }
            note(convention.id(), "SANCTION_DECIDED", sayings.decided(said, today()), act);
        });
    }

    Convention decidable(String number, Actor actor) {
        return allowed(registry.visible(number, actor), actor, Set.of(Role.HEAD));
    }

    /** Why this payment cannot be made now; empty where it can. */
    List<String> holding(Convention convention, Payment payment, Ledger.Lines lines) {
        var why = new ArrayList<>(FollowUpCalendar.holding(payment, book.life(convention)));
        if (lines.isSuspended()) {
            why.add(sayings.suspended(lines));
        }
        return why;
    }

    private void refuseBlocked(Convention convention, Payment payment) {
        var why = holding(convention, payment, ledger.of(convention.id()));
        if (!why.isEmpty()) {
            throw new PaymentBlocked(String.join(" ; ", why));
        }
    }

    private void refuseUnlikely(Convention convention, FactForm said) {
        var signedOn = convention.signedOn();
        if (signedOn == null) {
            throw new Action.RecordedBeforeForce();
        }
        if (said.on().isAfter(today())) {
            throw new Action.RecordedInTheFuture(today());
        }
        if (said.on().isBefore(signedOn)) {
            throw new StatedBeforeSignature(signedOn);
        }
        var known = ledger.of(convention.id())
                .of(Ledger.Source.FACT)
                .anyMatch(line -> line.code().equals(said.kind().name())
                        && (said.kind().isYearly()
                                ? line.year() == said.year()
                                : line.on().equals(said.on())));
        if (known) {
            throw new StatedAlready();
        }
    }

    private static Payment payment(Convention convention, int year) {
        return convention.agreed().payments().stream()
                .filter(payment -> payment.year() == year)
                .findFirst()
                .orElseThrow(() -> new PaymentNotForeseen(year));
    }

    private static Target target(Convention convention, int index) {
        var terms = convention.terms();
        if (terms == null || index < 0 || index >= terms.targets().size()) {
            throw new NoSuchElementException("No commitment " + index);
        }
        return terms.targets().get(index);
    }

    private void note(ConventionId convention, String what, String words, Act act) {
        events.publishEvent(new Noted(convention, what, words, act.actor()));
    }

    private static Convention allowed(Convention convention, Actor actor, Set<Role> roles) {
        if (!holdsOne(actor, convention, roles)) {
            throw new AccessDeniedException("Not of those who follow this convention");
        }
        return convention;
    }

    private static boolean holdsOne(Actor actor, Convention convention, Set<Role> roles) {
        return roles.stream().anyMatch(role -> actor.holds(role, convention.school()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A key that nobody else makes. */
    static String keyed(@org.jspecify.annotations.Nullable String key) {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    /** A payment waits for its report, or for the head's next decision. */
    public static class PaymentBlocked extends Refusal {
        PaymentBlocked(String why) {
            super(why);
        }
    }

    /** Nothing is in default on which a decision was taken. */
    public static class NothingToDecide extends Refusal {}

    /** The terms promise nothing for that year. */
    public static class PaymentNotForeseen extends Refusal {
        PaymentNotForeseen(int year) {
            super(year);
        }
    }

    /** Nothing of this happened before the last signature. */
    public static class StatedBeforeSignature extends Refusal {
        StatedBeforeSignature(LocalDate signedOn) {
            super(signedOn);
        }
    }

    /** It is written down already. */
    public static class StatedAlready extends Refusal {}
}
