package fr.convive.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What the head makes of a rejection, and why. */
@NullUnmarked // raw input: nothing holds before validation
record DecideAfterRejectionForm(
        @NotNull AfterRejection answer,

        @NotBlank(message = "{board.reasonNeeded}") @Size(max = 2000)
        String reason) {

    static DecideAfterRejectionForm blank() {
        return new DecideAfterRejectionForm(null, null);
    }
}
