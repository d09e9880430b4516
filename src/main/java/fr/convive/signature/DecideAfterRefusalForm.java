package fr.convive.signature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** After a refusal to sign: what is done of the text, and why. */
@NullUnmarked // raw input: nothing holds before validation
record DecideAfterRefusalForm(
        @NotNull AfterRefusal answer,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason) {}
