package fr.convive.preparation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 4, above the bar: what the head decides, always with a reason. */
@NullUnmarked // raw input: nothing holds before validation
record ArbitrateRisksForm(
        @NotNull Arbitration answer,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason) {}
