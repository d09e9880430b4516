package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Party;
import fr.convive.convention.Status;
import fr.convive.deadline.Fact;
import fr.convive.deadline.NoticeEffect;
import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** « Dénonciation » of one convention: which side leaves, by a letter sent and received when, and the last day it gave. */
@Entity
@Table(name = "denunciation")
public class Denunciation {

    @EmbeddedId
    private ConventionId id;

    @Enumerated(EnumType.STRING)
    private Party.Side side;

    private LocalDate sentOn;

    private @Nullable LocalDate receivedOn;

    private LocalDate lastDay;

    private String reason;

    private String recordedBy;

    private LocalDate recordedOn;

    @Version
    private @Nullable Long version;

    private Denunciation(Convention convention, DenunciationForm said, LocalDate lastDay, Actor by, LocalDate today) {
        this.id = convention.id();
        this.side = said.by();
        this.sentOn = said.sentOn();
        this.receivedOn = said.receivedOn();
        this.lastDay = lastDay;
        this.reason = said.reason();
        this.recordedBy = by.login();
        this.recordedOn = today;
    }

    /** The letter was sent and has this effect: it ends the life early, or is refused with the reason. */
    static Denunciation of(
            Convention convention, DenunciationForm said, NoticeEffect effect, Actor by, LocalDate today) {
        refuseWithoutEffect(effect);
        return new Denunciation(convention, said, known(effect.lastDay()), by, today);
    }

    /** Who may not leave, or not by a letter of these days. */
    static void refuseImpossible(Convention convention, DenunciationForm said, LocalDate today) {
        refuseOutOfForce(convention);
        if (convention.parties().stream().noneMatch(party -> party.side() == said.by())) {
            throw new DenouncedByStranger(said.by());
        }
        var received = said.receivedOn();
        if (said.sentOn().isAfter(today) || (received != null && received.isAfter(today))) {
            throw new DenouncedInTheFuture(today);
        }
        if (said.sentOn().isBefore(convention.effect())) {
            throw new DenouncedBeforeEffect(convention.effect());
        }
    }

    static void refuseOutOfForce(Convention convention) {
        if (convention.isDenounced()) {
            throw new DenouncedAlready();
        }
        if (!convention.status().isBinding()) {
            throw new DenouncedOutOfForce(convention.status());
        }
    }

    private static void refuseWithoutEffect(NoticeEffect effect) {
        switch (effect.outcome()) {
            case NOT_FORESEEN -> throw new NoticeNotForeseen();
            case RECEIPT_AWAITED -> throw new NoticeReceiptAwaited();
            case TOO_LATE ->
                throw new DenouncedTooLate(known(effect.missed()), known(effect.limit()), known(effect.lastDay()));
            case USELESS -> throw new DenouncedInVain(known(effect.lastDay()));
            case ENDS -> {
                // the letter does what it says
            }
        }
    }

    private static LocalDate known(@Nullable LocalDate day) {
        return Objects.requireNonNull(day, "The outcome of a letter says its days");
    }

    /** What dates learn from it. */
    Fact fact() {
        return Fact.letter(Fact.Kind.DENUNCIATION, sentOn, receivedOn);
    }

    Party.Side side() {
        return side;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String reason() {
        return reason;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Denunciation() {}

    /** Only what binds can be left. */
    public static class DenouncedOutOfForce extends Refusal {
        DenouncedOutOfForce(Status status) {
            super(status);
        }
    }

    /** It is left already: it runs to its last day. */
    public static class DenouncedAlready extends Refusal {}

    /** Only a party leaves. */
    public static class DenouncedByStranger extends Refusal {
        DenouncedByStranger(Party.Side side) {
            super(side);
        }
    }

    /** No letter left tomorrow. */
    public static class DenouncedInTheFuture extends Refusal {
        DenouncedInTheFuture(LocalDate today) {
            super(today);
        }
    }

    /** Nobody left before being bound. */
    public static class DenouncedBeforeEffect extends Refusal {
        DenouncedBeforeEffect(LocalDate effect) {
            super(effect);
        }
    }

    /** No clause lets a party leave before the term, which nothing renews by silence. */
    public static class NoticeNotForeseen extends Refusal {}

    /** The clause counts from the receipt: without its date there is no last day. */
    public static class NoticeReceiptAwaited extends Refusal {}

    /** The notice before the last renewal had run out. */
    public static class DenouncedTooLate extends Refusal {
        DenouncedTooLate(LocalDate renewal, LocalDate limit, LocalDate lastDay) {
            super(renewal, limit, lastDay);
        }
    }

    /** The convention ends by then anyway. */
    public static class DenouncedInVain extends Refusal {
        DenouncedInVain(LocalDate lastDay) {
            super(lastDay);
        }
    }
}
