package fr.convive.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Another name. */
@NullUnmarked // raw input: nothing holds before validation
record NameForm(
        @NotBlank(message = "{first.name.needed}") @Size(max = 200)
        String name) {}
