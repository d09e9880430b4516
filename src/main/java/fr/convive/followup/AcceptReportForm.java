package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** « Vérifier le compte rendu » : accepted, or sent back with what is missing. */
@NullUnmarked // raw input: nothing holds before validation
record AcceptReportForm(
        @NotNull Acceptance answer, @Size(max = 2000) String reason) {

    static AcceptReportForm blank() {
        return new AcceptReportForm(null, null);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Acceptance.SENT_BACK || (reason != null && !reason.isBlank());
    }
}
