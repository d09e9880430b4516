package fr.convive.rights;

import fr.convive.convention.Kind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Who may do what, from when to when, within what, up to how much, by which written act; no domain means all. */
@NullUnmarked // raw input: nothing holds before validation
record PowerForm(
        @NotBlank(message = "{power.holder.needed}") @Size(max = 60)
        String holder,

        @NotNull(message = "{power.deed.needed}") Deed deed,
        Kind domain,

        @PositiveOrZero(message = "{power.ceiling.wrong}")
        @Digits(integer = 10, fraction = 2, message = "{power.ceiling.wrong}")
        BigDecimal ceiling,

        @NotNull(message = "{power.from.needed}") LocalDate from,
        @NotNull(message = "{power.to.needed}") LocalDate to,

        @Min(value = 1, message = "{power.rank.wrong}") @Max(value = 99, message = "{power.rank.wrong}")
        Integer rank,

        @NotBlank(message = "{power.reference.needed}") @Size(max = 300)
        String reference) {

    static PowerForm blank(LocalDate today) {
        return new PowerForm(null, null, null, null, today, null, 1, null);
    }

    @AssertTrue(message = "{rights.inOrder}")
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }
}
