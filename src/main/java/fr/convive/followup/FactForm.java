package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A fact as it was typed: what, on which day, for which year of the convention, how much. */
@NullUnmarked // raw input: nothing holds before validation
record FactForm(
        @NotNull Statement kind,
        @NotNull LocalDate on,
        @Min(1) @Max(99) Integer year,

        @Positive @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 2)
        BigDecimal amount) {

    static FactForm today(LocalDate today) {
        return new FactForm(null, today, null, null);
    }

    @AssertTrue(message = "{fact.year.needed}")
    boolean isYearGiven() {
        return kind == null || !kind.isYearly() || year != null;
    }
}
