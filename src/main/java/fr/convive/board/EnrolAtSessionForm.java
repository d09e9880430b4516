package fr.convive.board;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Step 9: the session whose agenda the convention is put on, or why it is not. */
@NullUnmarked // raw input: nothing holds before validation
record EnrolAtSessionForm(
        @NotNull Enrolment answer,
        UUID session,
        @Size(max = 2000) String reason) {

    static EnrolAtSessionForm blank() {
        return new EnrolAtSessionForm(null, null, null);
    }

    @AssertTrue(message = "{enrolAtSession.sessionNeeded}")
    boolean isSessionChosen() {
        return answer != Enrolment.ENROLLED || session != null;
    }

    @AssertTrue(message = "{board.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Enrolment.WITHDRAWN || (reason != null && !reason.isBlank());
    }
}
