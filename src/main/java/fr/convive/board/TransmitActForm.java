package fr.convive.board;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Step 11: when the act left, when it was acknowledged, under which number if it went by Dém'Act. */
@NullUnmarked // raw input: nothing holds before validation
record TransmitActForm(
        @NotNull(message = "{transmitAct.sentOn.needed}") LocalDate sentOn,

        @NotNull(message = "{transmitAct.acknowledgedOn.needed}")
        LocalDate acknowledgedOn,

        @Size(max = 40) String demactNumber) {

    static TransmitActForm blank() {
        return new TransmitActForm(null, null, null);
    }

    @AssertTrue(message = "{transmitAct.inOrder}")
    boolean isInOrder() {
        return sentOn == null || acknowledgedOn == null || !acknowledgedOn.isBefore(sentOn);
    }

    String demact() {
        return demactNumber == null || demactNumber.isBlank() ? null : demactNumber.strip();
    }
}
