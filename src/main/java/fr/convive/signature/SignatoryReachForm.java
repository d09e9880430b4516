package fr.convive.signature;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** How a signatory signs from now on: by a link sent to that address, on paper, or, for the head, here. */
@NullUnmarked // raw input: nothing holds before validation
record SignatoryReachForm(
        @NotNull(message = "{reach.means.needed}") Method means,

        @Email(message = "{party.email}") @Size(max = 254) String email) {

    static SignatoryReachForm of(Signatory signatory) {
        return new SignatoryReachForm(signatory.means(), signatory.email().orElse(null));
    }

    @AssertTrue(message = "{reach.email.needed}")
    boolean isAddressSaid() {
        return means != Method.LINK || (email != null && !email.isBlank());
    }
}
