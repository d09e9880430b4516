package fr.convive.signature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Whether a signatory agrees; on paper, who, on which day, and the piece that shows it. */
@NullUnmarked // raw input: nothing holds before validation
record RectificationAnswerForm(
        @NotNull(message = "{rectification.signatory.needed}")
        Integer signatory,

        @NotNull(message = "{rectification.agreed.needed}") Boolean agreed,
        LocalDate on,

        @Size(max = 36)
        @Pattern(regexp = "|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", message = "{sign.document.unknown}")
        String document) {

    boolean onPaper() {
        return document != null && !document.isBlank();
    }
}
