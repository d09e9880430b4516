package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** « Décider des suites du retard » : the measure, its amount in euros where money is touched, and why. */
@NullUnmarked // raw input: nothing holds before validation
record DecideSanctionForm(
        @NotNull Measure answer,

        @Positive @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 2)
        BigDecimal amount,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason) {

    static DecideSanctionForm blank() {
        return new DecideSanctionForm(null, null, null);
    }

    boolean isCounted() {
        return answer == Measure.REDUCE || answer == Measure.RECLAIM;
    }

    @AssertTrue(message = "{decideSanction.amount.needed}")
    boolean isAmountGiven() {
        return !isCounted() || amount != null;
    }
}
