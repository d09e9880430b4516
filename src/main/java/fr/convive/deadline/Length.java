package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Durée » : years, months, a last day or none; exactly one of the four. */
public record Length(
        @Nullable Integer years,
        @Nullable Integer months,
        @Nullable LocalDate endsOn,
        @Nullable Boolean indefinite) {

    static final int MOST_YEARS = 99;
    static final int MOST_MONTHS = 12 * MOST_YEARS;

    public Length {
        indefinite = Boolean.TRUE.equals(indefinite) ? indefinite : null;
        unless(
                Stream.<@Nullable Object>of(years, months, endsOn, indefinite)
                                .filter(Objects::nonNull)
                                .count()
                        == 1,
                "duration",
                "La durée se dit d'une seule façon : en années, en mois, par une date de fin ou indéterminée.");
        unlessBetween(1, MOST_YEARS, years, "duration.years");
        unlessBetween(1, MOST_MONTHS, months, "duration.months");
    }

    public static Length ofYears(int years) {
        return new Length(years, null, null, null);
    }

    public static Length ofMonths(int months) {
        return new Length(null, months, null, null);
    }

    public static Length until(LocalDate endsOn) {
        return new Length(null, null, endsOn, null);
    }

    public static Length unlimited() {
        return new Length(null, null, null, true);
    }

    public boolean endless() {
        return indefinite != null;
    }

    /** Its months, where it is counted in months or years. */
    public OptionalInt inMonths() {
        if (years != null) {
            return OptionalInt.of(12 * years);
        }
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }
}
