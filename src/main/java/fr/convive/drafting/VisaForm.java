package fr.convive.drafting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 8: an opinion on the draft, and what should change where it is not favourable. */
@NullUnmarked // raw input: nothing holds before validation
record VisaForm(@NotNull Opinion answer, @Size(max = 2000) String reason) {

    static VisaForm blank() {
        return new VisaForm(null, null);
    }

    @AssertTrue(message = "{visa.reasonNeeded}")
    boolean isReasonGiven() {
        return answer == null || answer == Opinion.FAVOURABLE || (reason != null && !reason.isBlank());
    }
}
