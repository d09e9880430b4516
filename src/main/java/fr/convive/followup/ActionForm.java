package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** An action as it was typed: its theme and its day, whom it reached; a visit says whom it met and what it saw. */
@NullUnmarked // raw input: nothing holds before validation
record ActionForm(
        @NotNull ActionKind kind,
        @NotNull Theme theme,
        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 200) String place,
        @PositiveOrZero @Max(MOST) Integer schools,
        @PositiveOrZero @Max(MOST) Integer companies,
        @PositiveOrZero @Max(MOST) Integer organisations,
        @PositiveOrZero @Max(MOST) Integer girls,
        @PositiveOrZero @Max(MOST) Integer boys,
        @PositiveOrZero @Max(MOST) Integer women,
        @PositiveOrZero @Max(MOST) Integer men,
        @Size(max = 2000) String personsMet,
        @Size(max = 4000) String observations,
        @Size(max = 2000) String nextSteps,
        @Size(max = 4000) String notes) {

    private static final int MOST = 9_999_999;

    static ActionForm on(LocalDate day) {
        return new ActionForm(
                null, null, day, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @AssertTrue(message = "{action.personsMet.needed}")
    boolean isPersonsMetGiven() {
        return kind != ActionKind.VISIT || isWritten(personsMet);
    }

    @AssertTrue(message = "{action.observations.needed}")
    boolean isObservationsGiven() {
        return kind != ActionKind.VISIT || isWritten(observations);
    }

    Reach reach() {
        return new Reach(
                count(schools),
                count(companies),
                count(organisations),
                count(girls),
                count(boys),
                count(women),
                count(men));
    }

    private static int count(Integer typed) {
        return typed == null ? 0 : typed;
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
