package fr.convive.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** « Constater la suite donnée » : remedied or persisting, and what shows it. */
@NullUnmarked // raw input: nothing holds before validation
record ConfirmBreachForm(
        @NotNull Confirmation answer,

        @NotBlank(message = "{confirmBreach.observation.needed}") @Size(max = 2000)
        String observation) {

    static ConfirmBreachForm blank() {
        return new ConfirmBreachForm(null, null);
    }
}
