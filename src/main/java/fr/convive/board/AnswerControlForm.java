package fr.convive.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What the head answers to the control authority, and why. */
@NullUnmarked // raw input: nothing holds before validation
record AnswerControlForm(
        @NotNull ControlAnswer answer,

        @NotBlank(message = "{board.reasonNeeded}") @Size(max = 2000)
        String reason) {

    static AnswerControlForm blank() {
        return new AnswerControlForm(null, null);
    }
}
