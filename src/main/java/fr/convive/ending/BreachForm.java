package fr.convive.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What was not done that had been promised; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record BreachForm(
        @NotBlank(message = "{breach.reason.needed}") @Size(max = 2000)
        String reason) {}
