package fr.convive.rights;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Who is away, who stands in, from when to when. */
@NullUnmarked // raw input: nothing holds before validation
record AbsenceForm(
        @NotBlank(message = "{absence.absentee.needed}") @Size(max = 60)
        String absentee,

        @NotBlank(message = "{absence.standIn.needed}") @Size(max = 60)
        String standIn,

        @NotNull(message = "{absence.from.needed}") LocalDate from,
        @NotNull(message = "{absence.to.needed}") LocalDate to) {

    static AbsenceForm blank(String absentee, LocalDate today) {
        return new AbsenceForm(absentee, null, today, null);
    }

    @AssertTrue(message = "{rights.inOrder}")
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }
}
