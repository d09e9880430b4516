package fr.convive.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** How much of a quantified commitment was done, and on which day: « 3 semaines de stage, le 12 mars ». */
@NullUnmarked // raw input: nothing holds before validation
record ProgressForm(
        @NotNull @Positive @Max(9_999_999) Integer figure,
        @NotNull LocalDate on,
        @Size(max = 1000) String words) {

    static ProgressForm today(LocalDate today) {
        return new ProgressForm(null, today, null);
    }
}
