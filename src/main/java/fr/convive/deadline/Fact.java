package fr.convive.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Fait » : something that happened to a convention on a day, as far as dates depend on it. */
public record Fact(
        Kind kind,
        LocalDate on,
        @Nullable LocalDate receivedOn,
        @Nullable String report,
        @Nullable String period) {

    /** What can happen; {@code SIGNED} is the last signature, {@code CONTACT} one of any kind, {@code PAID}, {@code AMOUNT_NOTIFIED} name a year. */
    public enum Kind {
        CONVOCATION_SENT,
        QUORUM_MISSED,
        VOTED,
        TRANSMITTED,
        ACKNOWLEDGED,
        SIGNED,
        TRANSMITTED_AGAIN,
        PUBLISHED,
        MEETING,
        CONTACT,
        GENERAL_MEETING,
        AMOUNT_NOTIFIED,
        PAID,
        REPORT_FILED,
        ANNUAL_REVIEW,
        EVALUATION_FILED,
        RENEWAL_DECIDED,
        RENEWAL,
        DENUNCIATION,
        FORMAL_DEMAND,
        REMEDIED,
        TERMINATION
    }

    public static Fact of(Kind kind, LocalDate on) {
        return new Fact(kind, on, null, null, null);
    }

    /** A letter: when it left, and when it came if that is known. */
    public static Fact letter(Kind kind, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        return new Fact(kind, sentOn, receivedOn, null, null);
    }

    /** What belongs to a year of the convention, the first being 1. */
    public static Fact ofYear(Kind kind, int year, LocalDate on) {
        return new Fact(kind, on, null, null, String.valueOf(year));
    }

    /** A report deposited for an accounting year, named as {@link AccountingYear} names it. */
    public static Fact filed(String report, String period, LocalDate on) {
        return new Fact(Kind.REPORT_FILED, on, null, report, period);
    }
}
