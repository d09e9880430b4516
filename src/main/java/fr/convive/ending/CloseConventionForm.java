package fr.convive.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 18: the closing bilan, what survives the convention, and where its file is kept. */
@NullUnmarked // raw input: nothing holds before validation
record CloseConventionForm(
        @NotBlank(message = "{closeConvention.bilan.needed}") @Size(max = 2000)
        String bilan,

        @Size(max = 2000) String survivingObligations,

        @NotBlank(message = "{closeConvention.archivedAt.needed}") @Size(max = 300)
        String archivedAt) {

    static CloseConventionForm blank() {
        return new CloseConventionForm(null, null, null);
    }
}
