package fr.convive.board;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** The day the board decided, and between which days its commission decides of conventions. */
@NullUnmarked // raw input: nothing holds before validation
record CommissionForm(
        @NotNull(message = "{commission.decidedOn.needed}") LocalDate decidedOn,
        @NotNull(message = "{commission.from.needed}") LocalDate from,
        @NotNull(message = "{commission.to.needed}") LocalDate to) {

    static CommissionForm blank(LocalDate today) {
        return new CommissionForm(null, today, CommissionDelegation.lapseAfter(today));
    }

    @AssertTrue(message = "{commission.inOrder}")
    boolean isInOrder() {
        return decidedOn == null || from == null || to == null || (!from.isBefore(decidedOn) && !to.isBefore(from));
    }
}
