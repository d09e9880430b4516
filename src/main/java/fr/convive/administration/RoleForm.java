package fr.convive.administration;

import fr.convive.people.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** A role to give, or to end where {@code to} is its last day. */
@NullUnmarked // raw input: nothing holds before validation
record RoleForm(
        @NotNull(message = "{person.role.needed}") Role role,

        @NotBlank(message = "{person.organisation.needed}") @Size(max = 20)
        String organisation,

        @NotNull(message = "{person.from.needed}") LocalDate from,
        LocalDate to) {

    Registrar.Giving giving() {
        return new Registrar.Giving(role, organisation, from, Objects.requireNonNullElse(to, Days.FAR));
    }
}
