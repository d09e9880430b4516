package fr.convive.signature;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** One more who signs: for which party, who, how they are written to, on what power, after which turn. */
@NullUnmarked // raw input: nothing holds before validation
record NewSignatoryForm(
        @NotBlank(message = "{newSignatory.party.needed}") @Size(max = 300)
        String party,

        @NotBlank(message = "{newSignatory.name.needed}") @Size(max = 200)
        String name,

        @NotBlank(message = "{newSignatory.title.needed}") @Size(max = 200)
        String title,

        @Email(message = "{party.email}") @Size(max = 254) String email,

        @Size(max = 300) String power,
        Integer turn) {

    static final NewSignatoryForm BLANK = new NewSignatoryForm(null, null, null, null, null, null);

    Signatory.Person person() {
        return SignatoryChangeForm.person(name, title, email, power);
    }
}
