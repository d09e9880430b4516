package fr.convive.administration;

import fr.convive.people.Organisation.Level;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** An organisation, new or changed; the page and programs post the same record. */
@NullUnmarked // raw input: nothing holds before validation
record OrganisationForm(
        @NotBlank(message = "{place.code.needed}") @Size(max = 20)
        String code,

        @NotBlank(message = "{place.name.needed}") @Size(max = 200)
        String name,

        @NotNull(message = "{import.organisations.wrong.level}")
        Level level,

        @NotBlank(message = "{place.parent.needed}") @Size(max = 20)
        String parent,

        @Min(value = 0, message = "{import.organisations.wrong.seats}")
        @Max(value = 99, message = "{import.organisations.wrong.seats}")
        Integer boardSeats) {}
