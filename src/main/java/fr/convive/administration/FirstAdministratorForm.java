package fr.convive.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What makes the first administrator. */
@NullUnmarked // raw input: nothing holds before validation
record FirstAdministratorForm(
        @NotBlank(message = "{first.token.needed}") @Size(max = 100)
        String token,

        @NotBlank(message = "{first.name.needed}") @Size(max = 200)
        String name,

        @NotBlank(message = "{first.login.needed}")
        @Pattern(regexp = "([a-z0-9][a-z0-9._@-]{1,59})?", message = "{import.people.wrong.login}")
        String login,

        @NotBlank(message = "{first.password.needed}") @Size(max = 200)
        String password,

        String again) {}
