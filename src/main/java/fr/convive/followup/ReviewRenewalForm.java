package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 15: whether the convention goes on for one period more; stopping it needs a reason. */
@NullUnmarked // raw input: nothing holds before validation
record ReviewRenewalForm(
        @NotNull RenewalReview answer, @Size(max = 2000) String reason) {

    static ReviewRenewalForm blank() {
        return new ReviewRenewalForm(null, null);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != RenewalReview.STOPPED || (reason != null && !reason.isBlank());
    }
}
