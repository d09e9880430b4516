package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Résiliation, dénonciation » : how long a letter runs before it ends the life, from which day, what survives. */
public record Ending(
        @Nullable Integer formalDemandMonths,
        @Nullable Base base,
        @Nullable Integer noticeMonths,
        @Nullable Integer survivesMonths) {

    /** The day from which a letter's delay runs. */
    public enum Base {
        SENDING,
        RECEIPT
    }

    public Ending {
        unlessBetween(0, Length.MOST_MONTHS, formalDemandMonths, "ending.formalDemandMonths");
        unlessBetween(0, Length.MOST_MONTHS, noticeMonths, "ending.noticeMonths");
        unlessBetween(0, Length.MOST_MONTHS, survivesMonths, "ending.survivesMonths");
        unless(
                base != null || (formalDemandMonths == null && noticeMonths == null),
                "ending.base",
                "Le délai court-il de l'envoi (SENDING) ou de la réception (RECEIPT) de la lettre ? Le dire.");
    }

    public static Ending unspoken() {
        return new Ending(null, null, null, null);
    }

    /** The end of a formal demand's delay; unknown while the clause is silent or the receipt awaited. */
    public Optional<LocalDate> formalDemandEndsOn(LocalDate sentOn, @Nullable LocalDate receivedOn) {
        return end(formalDemandMonths, sentOn, receivedOn);
    }

    /** The end of the notice by which either side may leave at any time. */
    public Optional<LocalDate> noticeEndsOn(LocalDate sentOn, @Nullable LocalDate receivedOn) {
        return end(noticeMonths, sentOn, receivedOn);
    }

    private Optional<LocalDate> end(@Nullable Integer months, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        var from = base == Base.RECEIPT ? receivedOn : sentOn;
        return months == null || from == null ? Optional.empty() : Optional.of(from.plusMonths(months));
    }
}
