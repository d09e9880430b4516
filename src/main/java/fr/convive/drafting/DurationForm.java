package fr.convive.drafting;

import fr.convive.deadline.Length;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** « Durée » as it is asked: one of the four is said. */
@NullUnmarked // raw input: nothing holds before validation
record DurationForm(Integer years, Integer months, LocalDate endsOn, Boolean indefinite) {

    static final DurationForm BLANK = new DurationForm(null, null, null, null);

    static DurationForm of(Length length) {
        return new DurationForm(length.years(), length.months(), length.endsOn(), length.indefinite());
    }

    Length length() {
        return new Length(years, months, endsOn, indefinite);
    }
}
