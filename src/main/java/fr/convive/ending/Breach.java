package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.DemandTakenIn;
import fr.convive.deadline.Ending;
import fr.convive.deadline.Fact;
import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Manquement » : reported, put in a formal demand (« mise en demeure ») or dropped, then remedied or persisting; overtaken
 * where the convention ends before.
 */
@Entity
@Table(name = "breach")
public class Breach {

    /** Where the convention is silent: three months from the sending, as its kind usually says. */
    private static final Ending USUAL = new Ending(3, Ending.Base.SENDING, null, null);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private String reason;

    private String reportedBy;

    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate sentOn;

    private @Nullable LocalDate receivedOn;

    private @Nullable String breaches;

    private @Nullable LocalDate endsOn;

    private @Nullable LocalDate settledOn;

    private @Nullable String observation;

    @Version
    private @Nullable Long version;

    /** How far it has gone. */
    enum State {
        REPORTED,
        DEMANDED,
        DROPPED,
        REMEDIED,
        PERSISTING,
        OVERTAKEN
    }

    private Breach(ConventionId convention, String reason, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.reason = reason;
        this.reportedBy = by.login();
        this.reportedOn = today;
        this.state = State.REPORTED;
    }

    static Breach of(Convention convention, String reason, Actor by, LocalDate today) {
        if (!convention.status().isBinding()) {
            throw new BreachOutOfForce();
        }
        return new Breach(convention.id(), reason, by, today);
    }

    /** A demand that ran already when its convention was taken in. */
    static Breach takenIn(Convention convention, DemandTakenIn letter, LocalDate today) {
        var breach = of(convention, letter.reason(), letter.by(), today);
        breach.endsOn = clauseOf(convention)
                .formalDemandEndsOn(letter.sentOn(), letter.receivedOn())
                .orElseThrow(ReceiptAwaited::new);
        breach.sentOn = letter.sentOn();
        breach.receivedOn = letter.receivedOn();
        breach.breaches = letter.reason();
        breach.state = State.DEMANDED;
        return breach;
    }

    /** The letter has left: the clock of its clause starts. */
    void demanded(SendFormalDemandForm said, Convention convention, LocalDate today) {
        if (!convention.status().isBinding()) {
            throw new DemandAfterTerm();
        }
        var received = said.receivedOn();
        if (said.sentOn().isAfter(today) || (received != null && received.isAfter(today))) {
            throw new DemandInTheFuture(today);
        }
        if (said.sentOn().isBefore(convention.effect())) {
            throw new DemandBeforeEffect(convention.effect());
        }
        endsOn = clauseOf(convention)
                .formalDemandEndsOn(said.sentOn(), said.receivedOn())
                .orElseThrow(ReceiptAwaited::new);
        sentOn = said.sentOn();
        receivedOn = said.receivedOn();
        breaches = said.breaches();
        state = State.DEMANDED;
    }

    /** The clause that the demand runs under. */
    static Ending clauseOf(Convention convention) {
        var clause = convention.agreed().ending();
        return clause.formalDemandMonths() == null ? USUAL : clause;
    }

    void dropped(String why, LocalDate today) {
        settle(State.DROPPED, why, today);
    }

    void remedied(String seen, LocalDate today) {
        settle(State.REMEDIED, seen, today);
    }

    /** Only what still binds can be terminated. */
    void persists(String seen, Convention convention, LocalDate today) {
        if (!convention.status().isBinding()) {
            throw new TerminationAfterTerm();
        }
        settle(State.PERSISTING, seen, today);
    }

    /** The convention has ended without it. */
    void overtaken(LocalDate today) {
        settle(State.OVERTAKEN, null, today);
    }

    boolean isOpen() {
        return state == State.REPORTED || state == State.DEMANDED || state == State.PERSISTING;
    }

    private void settle(State outcome, @Nullable String words, LocalDate today) {
        state = outcome;
        observation = words;
        settledOn = today;
    }

    boolean isReported() {
        return state == State.REPORTED;
    }

    boolean isDemanded() {
        return state == State.DEMANDED;
    }

    /** What dates learn from it: the letter, and what came of it; a termination is known before its day comes. */
    Stream<Fact> facts() {
        if (sentOn == null) {
            return Stream.empty();
        }
        var letter = Fact.letter(Fact.Kind.FORMAL_DEMAND, sentOn, receivedOn);
        return switch (state) {
            case REMEDIED -> Stream.of(letter, Fact.of(Fact.Kind.REMEDIED, settled()));
            case PERSISTING -> Stream.of(letter, Fact.of(Fact.Kind.TERMINATION, terminatesOn()));
            case REPORTED, DEMANDED, DROPPED, OVERTAKEN -> Stream.of(letter);
        };
    }

    private LocalDate settled() {
        return Objects.requireNonNull(settledOn, "The breach is not settled");
    }

    /** The end of the delay, or the day on which it was found persisting if that came later. */
    LocalDate terminatesOn() {
        return settled().isAfter(deadline()) ? settled() : deadline();
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    String breaches() {
        return breaches;
    }

    /** The end of the demand's delay, where the process guarantees that it was sent. */
    LocalDate deadline() {
        return Objects.requireNonNull(endsOn, "The demand was not sent");
    }

    @Nullable
    LocalDate settledOn() {
        return settledOn;
    }

    @Nullable
    String observation() {
        return observation;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Breach() {}

    /** Only what binds can be broken. */
    public static class BreachOutOfForce extends Refusal {}

    /** One breach at a time: the first is settled before another is reported. */
    public static class BreachAlreadyReported extends Refusal {}

    /** What is over is not put in a demand. */
    public static class DemandAfterTerm extends Refusal {}

    /** No letter left tomorrow. */
    public static class DemandInTheFuture extends Refusal {
        DemandInTheFuture(LocalDate today) {
            super(today);
        }
    }

    /** No commitment was broken before it bound anyone. */
    public static class DemandBeforeEffect extends Refusal {
        DemandBeforeEffect(LocalDate effect) {
            super(effect);
        }
    }

    /** The clause counts from the receipt: without its date there is no deadline. */
    public static class ReceiptAwaited extends Refusal {}

    /** What is over is not terminated any more. */
    public static class TerminationAfterTerm extends Refusal {}
}
