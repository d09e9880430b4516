package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Noted;
import fr.convive.convention.Party;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Signataires » : the coordinator adds, replaces, removes them and says how they are reached, until the last has signed. */
@Component
class Signatories {

    private final Registry registry;
    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final RectificationAnswers rectifications;
    private final SignatureWords words;
    private final Workflow workflow;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatories(
            Registry registry,
            Conventions conventions,
            SignatureRounds rounds,
            Signatures signatures,
            RectificationAnswers rectifications,
            SignatureWords words,
            Workflow workflow,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.rectifications = rectifications;
        this.words = words;
        this.workflow = workflow;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** A round as it stands: the convention it is of, what was answered in it. */
    record Standing(Convention convention, SignatureRound round, List<Signature> given) {

        Turns turns() {
            return round.turns(given);
        }

        Optional<Signature> answer(Signatory signatory) {
            return given.stream().filter(one -> one.isOf(signatory)).findFirst();
        }

        boolean isLink(Signatory signatory) {
            return signatory.means() == Method.LINK && answer(signatory).isEmpty();
        }
    }

    static boolean areOpenTo(Actor actor, Convention convention) {
        return actor.holds(Role.COORDINATOR, convention.school());
    }

    /** The convention, for its coordinator. */
    Convention asked(String number, Actor actor) {
        var convention = registry.visible(number, actor);
        if (!areOpenTo(actor, convention)) {
            throw new AccessDeniedException("conventions/signataires");
        }
        return convention;
    }

    /** The last round of that convention, if one was ever opened. */
    Optional<Standing> standing(Convention convention) {
        return rounds.findFirstByConventionOrderByNumberDesc(convention.id())
                .map(round -> new Standing(convention, round, signatures.of(round)));
    }

    /** The same, of who may be asked to change; refused to nobody, for a page. */
    Standing current(Convention convention) {
        return standing(convention).orElseThrow();
    }

    /** Why nobody comes or goes now, if nobody does. */
    static Optional<Refusal> whyNot(Standing standing) {
        if (standing.round().state() != SignatureRound.State.OPEN) {
            return Optional.of(new SignatureRound.RoundOver());
        }
        return standing.turns().isRefused() ? Optional.of(new RefusalToSettle()) : Optional.empty();
    }

    /** One more for one of the parties of the text. */
    void add(String number, NewSignatoryForm form, Act act) {
        change(number, act, standing -> {
            var person = form.person();
            var party = party(standing, form.party());
            refuseWithoutPower(party, person);
            var seat = standing.round().signatories().stream()
                    .filter(one -> one.side() == party.side() && one.party().equals(party.name()))
                    .map(Signatory::seat)
                    .findFirst()
                    .orElseGet(() -> new Signatory.Seat(party.side(), party.name(), false));
            var newcomer = standing.round().add(seat, person, form.turn(), standing.given());
            return new Change("SIGNATORY_ADDED", words.say("signatories.note.added", said(newcomer)));
        });
    }

    /** Somebody else for the same party, in the same turn. */
    void replace(String number, String position, SignatoryChangeForm form, Act act) {
        change(number, act, standing -> {
            var former = standing.round().present(position);
            refuseUnawares(former, form.voiding(), standing);
            refuseWithoutPower(party(standing, former.party()), form.person());
            var newcomer = standing.round().replace(former, form.person(), standing.given(), today());
            return new Change(
                    "SIGNATORY_REPLACED", words.say("signatories.note.replaced", said(former), said(newcomer)));
        });
    }

    /** One of several of a party signs no more. */
    void remove(String number, String position, SignatoryRemovalForm form, Act act) {
        change(number, act, standing -> {
            var leaving = standing.round().present(position);
            refuseUnawares(leaving, form.voiding(), standing);
            standing.round().remove(leaving, standing.given(), today());
            return new Change("SIGNATORY_REMOVED", words.say("signatories.note.removed", said(leaving)));
        });
    }

    /** By a link sent to that address, or on paper; who has signed is not asked again. */
    void reach(String number, String position, SignatoryReachForm form, Act act) {
        change(number, act, standing -> {
            var signatory = standing.round().present(position);
            if (standing.answer(signatory).isPresent()) {
                throw new SignedAlready(signatory.name());
            }
            if (!means(signatory).contains(form.means())) {
                throw new OtherMeans(signatory.name());
            }
            switch (form.means()) {
                case LINK -> signatory.reach(form.email().strip());
                case HANDWRITTEN -> signatory.signOnPaper();
                case IN_APPLICATION -> signatory.signHere();
            }
            return new Change(
                    "SIGNATORY_REACHED",
                    words.say("signatories.note." + signatory.means(), said(signatory), form.email()));
        });
    }

    /** How one may sign: the head has an account, the others need none; paper is for everyone. */
    static List<Method> means(Signatory signatory) {
        return List.of(signatory.head() ? Method.IN_APPLICATION : Method.LINK, Method.HANDWRITTEN);
    }

    /** What the journal says of it. */
    private record Change(String act, String words) {}

    /** One act on the round, held; whoever is awaited now is asked, whoever is not any more has no task left. */
    private void change(String number, Act act, Function<Standing, Change> body) {
        var seen = asked(number, act.actor());
        var key = seen.id().toString();
        acts.once(
                act,
                key,
                seen.school(),
                () -> workflow.overtake(SignatoriesChanged.MESSAGE, key, act, () -> {
                    var round = rounds.held(key);
                    var standing = new Standing(conventions.get(key), round, signatures.of(round));
                    whyNot(standing).ifPresent(refusal -> {
                        throw refusal;
                    });
                    var asked = asked(round.next(standing.given()));
                    var change = body.apply(standing);
                    rounds.save(round);
                    standing.given().forEach(signatures::save);
                    events.publishEvent(new Noted(seen.id(), change.act(), change.words(), act.actor()));
                    events.publishEvent(new SignatoriesChanged(rounds.current(key)));
                    return !asked.equals(asked(round.next(standing.given())));
                }));
    }

    /** Who is asked, and where. */
    private static List<String> asked(List<Signatory> some) {
        return some.stream()
                .map(one -> one.id() + (one.signsHere() ? ", here" : ""))
                .toList();
    }

    private static Party party(Standing standing, String name) {
        return standing.convention().signatories().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownParty(name));
    }

    /** Whoever is not the one whom the text names shows what empowers them. */
    private static void refuseWithoutPower(Party party, Signatory.Person person) {
        if (person.power() == null && !party.representative().name().equalsIgnoreCase(person.name())) {
            throw new PowerMissing(person.name(), party.representative().name());
        }
    }

    private void refuseUnawares(Signatory one, @Nullable Boolean voiding, Standing standing) {
        standing.answer(one).ifPresent(answer -> rectifications.refuseWhilePending(standing.round()));
        standing.answer(one).filter(answer -> !Boolean.TRUE.equals(voiding)).ifPresent(answer -> {
            throw new SignatureWouldBeVoid(one.name(), answer.signedOn());
        });
    }

    private String said(Signatory one) {
        return words.say("signatory.who", one.name(), one.title(), one.party())
                + one.power().map(power -> ", " + power).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A signatory signs for one of the parties of the text. */
    public static class UnknownParty extends Refusal {
        UnknownParty(String name) {
            super(name);
        }
    }

    /** Who is not named by the text signs on a power that is told. */
    public static class PowerMissing extends Refusal {
        PowerMissing(String name, String representative) {
            super(name, representative);
        }
    }

    /** A signature is lost only to who has read that it will be. */
    public static class SignatureWouldBeVoid extends Refusal {
        SignatureWouldBeVoid(String name, @Nullable LocalDate signedOn) {
            super(name, Objects.requireNonNullElse(signedOn, ""));
        }
    }

    /** Nobody but the head signs here, and the head needs no link. */
    public static class OtherMeans extends Refusal {
        OtherMeans(String name) {
            super(name);
        }
    }

    /** Who has signed is not asked to sign in another way. */
    public static class SignedAlready extends Refusal {
        SignedAlready(String name) {
            super(name);
        }
    }

    /** Somebody refuses to sign: what follows is decided first. */
    public static class RefusalToSettle extends Refusal {}
}
