package fr.convive.signature;

import fr.convive.convention.Conventions;
import fr.convive.convention.Noted;
import fr.convive.people.Actor;
import fr.convive.wording.Texts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Accords » : what those who had signed answer to a rectification; with the last of them the text says it. */
@Component
class RectificationAnswers {

    private final RectificationRecords records;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Conventions conventions;
    private final Texts texts;
    private final SignatureWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RectificationAnswers(
            RectificationRecords records,
            SignatureRounds rounds,
            Signatures signatures,
            Conventions conventions,
            Texts texts,
            SignatureWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.rounds = rounds;
        this.signatures = signatures;
        this.conventions = conventions;
        this.texts = texts;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** The one that waits for answers, while the round is open: nobody signs before it is settled. */
    Optional<Rectification> pending(SignatureRound round) {
        return round.state() == SignatureRound.State.OPEN
                ? records.findByRoundIdAndState(round.id(), Rectification.State.PROPOSED)
                : Optional.empty();
    }

    /** Nobody signs a text whose words are being corrected. */
    void refuseWhilePending(SignatureRound round) {
        pending(round).ifPresent(rectification -> {
            throw new RectificationPending(rectification.proposedOn());
        });
    }

    /** Whose answer is needed: those who have signed. */
    List<Signatory> asked(SignatureRound round) {
        return round.turns(signatures.of(round)).signed();
    }

    /** What a signatory answers today, for themselves, in the running act; {@code proof} says by what they are known. */
    void agree(SignatureRound round, Signatory signatory, Actor actor, boolean agreed, String proof) {
        answer(round, signatory, actor, new Given(agreed, today(), proof, null));
    }

    /** An answer, and the day and the paper that prove it where it was not given here. */
    record Given(
            boolean agreed,
            LocalDate on,
            String proof,
            @Nullable UUID paper) {}

    /** The same, however it was given. */
    void answer(SignatureRound seen, Signatory signatory, Actor actor, Given given) {
        var round = rounds.held(seen.convention().toString());
        var rectification = pending(round).orElseThrow(Rectification.NothingPending::new);
        if (asked(round).stream().noneMatch(one -> one.position() == signatory.position())) {
            throw new NotSignedYet(signatory.name());
        }
        rectification.answer(
                signatory,
                new RectificationAnswer.Said(
                        given.agreed(), given.on(), actor.login(), today(), given.proof(), given.paper()));
        note(
                round,
                given.agreed() ? "RECTIFICATION_AGREED" : "RECTIFICATION_REFUSED",
                words.say("signatory.who", signatory.name(), signatory.title(), signatory.party()),
                actor);
        records.save(rectification);
        if (given.agreed()) {
            applyOnceAgreed(rectification, round, actor);
        }
    }

    /** All who had signed agree, or nobody had: the text, its parties and their signatories are named so from now on. */
    void applyOnceAgreed(Rectification rectification, SignatureRound round, Actor actor) {
        if (!rectification.isAgreedBy(asked(round))) {
            return;
        }
        var convention = conventions.get(round.convention().toString());
        var before = convention.signatories();
        var drawnUp = texts.current(convention);
        convention.rectify(rectification.corrections());
        round.rectified(convention, before);
        if (drawnUp.isPresent()) {
            texts.keepCorrected(convention, rectification.proposedBy());
        }
        rectification.apply(today());
        conventions.save(convention);
        rounds.save(round);
        records.save(rectification);
        note(round, "TEXT_RECTIFIED", spoken(rectification), actor);
        events.publishEvent(new TextRectified(rounds.current(convention.id().toString())));
    }

    private static String spoken(Rectification rectification) {
        return String.join(
                "\n",
                rectification.corrections().stream()
                        .map(one -> "« " + one.before() + " » → « " + one.after() + " »")
                        .toList());
    }

    private void note(SignatureRound round, String act, String said, Actor actor) {
        events.publishEvent(new Noted(round.convention(), act, said, actor));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nobody signs while words of the text wait for the agreement of those who have signed. */
    public static class RectificationPending extends Refusal {
        RectificationPending(LocalDate since) {
            super(since);
        }
    }

    /** Those who have signed agree to what they signed being corrected; the others sign it corrected. */
    public static class NotSignedYet extends Refusal {
        NotSignedYet(String name) {
            super(name);
        }
    }
}
