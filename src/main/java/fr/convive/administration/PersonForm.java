package fr.convive.administration;

import fr.convive.people.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A new account and its first role; the page and programs post the same record. */
@NullUnmarked // raw input: nothing holds before validation
record PersonForm(
        @NotBlank(message = "{first.login.needed}")
        @Pattern(regexp = "([a-z0-9][a-z0-9._@-]{1,59})?", message = "{import.people.wrong.login}")
        String login,

        @NotBlank(message = "{first.name.needed}") @Size(max = 200)
        String name,

        @Email(message = "{import.people.wrong.email}") @Size(max = 254)
        String email,

        @NotNull(message = "{person.role.needed}") Role role,

        @NotBlank(message = "{person.organisation.needed}") @Size(max = 20)
        String organisation,

        @NotNull(message = "{person.from.needed}") LocalDate from,
        LocalDate to) {

    RoleForm held() {
        return new RoleForm(role, organisation, from, to);
    }
}
