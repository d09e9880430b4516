package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.SigningPower;
import fr.convive.document.Documents;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** « D'accord » : each for themselves; the head here in one click, who signs on paper by one that the coordinator records. */
@Component
class Agreements {

    private final Rectifications rectifications;
    private final RectificationAnswers answers;
    private final RectificationRecords records;
    private final SignatureRounds rounds;
    private final Conventions conventions;
    private final Documents documents;
    private final SigningPower powers;
    private final Whereabouts whereabouts;
    private final SignatureWords words;
    private final Acts acts;
    private final Clock clock;

    Agreements(
            Rectifications rectifications,
            RectificationAnswers answers,
            RectificationRecords records,
            SignatureRounds rounds,
            Conventions conventions,
            Documents documents,
            SigningPower powers,
            Whereabouts whereabouts,
            SignatureWords words,
            Acts acts,
            Clock clock) {
        this.rectifications = rectifications;
        this.answers = answers;
        this.records = records;
        this.rounds = rounds;
        this.conventions = conventions;
        this.documents = documents;
        this.powers = powers;
        this.whereabouts = whereabouts;
        this.words = words;
        this.acts = acts;
        this.clock = clock;
    }

    /** The one whose answer this person gives here, if they do: the head's, who may have given their power to sign. */
    Optional<Signatory> oneself(Convention convention, SignatureRound round, Actor actor) {
        return unanswered(round).stream()
                .filter(Signatory::head)
                .filter(head -> powers.isHeldBy(actor, convention, today()))
                .findFirst();
    }

    /** Those whose answer may be recorded from a paper. */
    List<Signatory> onPaper(SignatureRound round) {
        return unanswered(round).stream().filter(one -> !one.signsHere()).toList();
    }

    private List<Signatory> unanswered(SignatureRound round) {
        return answers.pending(round)
                .map(rectification -> answers.asked(round).stream()
                        .filter(one -> rectification.answer(one).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The answer to the rectification of that number, by whom it is theirs to give or to record. */
    void answer(String number, int rectification, RectificationAnswerForm form, Act act) {
        var seen = rectifications.seen(number, act.actor());
        var known = records.get(seen.id(), rectification);
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> {
            var round = rounds.held(key);
            if (!known.roundId().equals(round.id())
                    || answers.pending(round)
                            .filter(pending -> pending.number() == rectification)
                            .isEmpty()) {
                throw new Rectification.NothingPending();
            }
            var signatory = round.present(Integer.toString(form.signatory()));
            var convention = conventions.get(key);
            answers.answer(
                    round,
                    signatory,
                    act.actor(),
                    signatory.signsHere() || (signatory.head() && powers.isHeldBy(act.actor(), convention, today()))
                            ? here(convention, form, act.actor())
                            : onPaper(convention, form, act.actor()));
        });
    }

    /** The head, or who holds a power to sign, signed in. */
    private RectificationAnswers.Given here(Convention convention, RectificationAnswerForm form, Actor actor) {
        if (!powers.isHeldBy(actor, convention, today())) {
            throw new AgreesForAnother();
        }
        powers.toSign(convention, actor, today());
        var proof = words.say(
                "rectification.proof.session",
                actor.name(),
                whereabouts.network().orElse(""),
                whereabouts.session().orElse(""));
        return new RectificationAnswers.Given(form.agreed(), today(), proof, null);
    }

    private RectificationAnswers.Given onPaper(Convention convention, RectificationAnswerForm form, Actor actor) {
        if (!Rectifications.mayPropose(actor, convention)) {
            throw new AgreesForAnother();
        }
        if (!form.onPaper() || form.on() == null) {
            throw new PaperMissing();
        }
        var paper = documents
                .find(convention.id().toString(), UUID.fromString(form.document()))
                .orElseThrow(Sign.UnknownPaper::new);
        return new RectificationAnswers.Given(
                form.agreed(),
                Objects.requireNonNull(form.on()),
                words.say("rectification.proof.paper", paper.title(), paper.sha256()),
                paper.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Each answers for themselves. */
    public static class AgreesForAnother extends Refusal {}

    /** An agreement on paper is shown by its paper, which bears a date. */
    public static class PaperMissing extends Refusal {}
}
