package fr.convive.signature;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** The time to sign is over: more of it is given, or the project stops, and why. */
@NullUnmarked // raw input: nothing holds before validation
record ChaseOrAbandonForm(
        @NotNull Chase answer, @Size(max = 2000) String reason) {

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Chase.ABANDONED || (reason != null && !reason.isBlank());
    }
}
