package fr.convive.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why an account is closed; the page and programs post the same record. */
@NullUnmarked // raw input: nothing holds before validation
record DepartureForm(
        @NotBlank(message = "{person.reason.needed}") @Size(max = 2000)
        String reason) {}
