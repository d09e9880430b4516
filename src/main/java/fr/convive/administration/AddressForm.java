package fr.convive.administration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Where somebody is written to; empty: nowhere. */
@NullUnmarked // raw input: nothing holds before validation
record AddressForm(
        @Email(message = "{import.people.wrong.email}") @Size(max = 254)
        String email) {}
