package fr.convive.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 16, the end: renew, let lapse or amend, why, and what is to be done next. */
@NullUnmarked // raw input: nothing holds before validation
record ConcludeEvaluationForm(
        @NotNull Verdict answer,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason,

        @Size(max = 2000) String nextSteps) {

    static ConcludeEvaluationForm blank() {
        return new ConcludeEvaluationForm(null, null, null);
    }
}
