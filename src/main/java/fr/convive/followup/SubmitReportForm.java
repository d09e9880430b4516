package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Step 15: a report filed, with its figures, or why none is asked for; {@code document} names a piece of the convention. */
@NullUnmarked // raw input: nothing holds before validation
record SubmitReportForm(
        @NotNull Report answer,
        LocalDate depositedOn,

        @Pattern(
                regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                message = "{submitReport.document.unfit}")
        String document,

        @Size(max = 4000) String summary,
        @PositiveOrZero @Max(MOST) Integer girls,
        @PositiveOrZero @Max(MOST) Integer boys,
        @PositiveOrZero @Max(MOST) Integer women,
        @PositiveOrZero @Max(MOST) Integer men,
        @PositiveOrZero @Max(MOST) Integer companies,
        @Size(max = 2000) String reason) {

    private static final int MOST = 9_999_999;

    static SubmitReportForm blank() {
        return new SubmitReportForm(null, null, null, null, null, null, null, null, null, null);
    }

    /** The piece named, or null. */
    UUID piece() {
        return document == null || document.isBlank() ? null : UUID.fromString(document);
    }

    Deposit deposit() {
        return new Deposit(piece(), summary, girls, boys, women, men, companies);
    }

    @AssertTrue(message = "{submitReport.depositedOn.needed}")
    boolean isDepositedOnGiven() {
        return answer != Report.SUBMITTED || depositedOn != null;
    }

    @AssertTrue(message = "{submitReport.summary.needed}")
    boolean isSummaryGiven() {
        return answer != Report.SUBMITTED || isWritten(summary);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Report.WAIVED || isWritten(reason);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
