package fr.convive.signature;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Who signs in somebody's place; {@code voiding} where one knows that what the former had signed is worth nothing any more. */
@NullUnmarked // raw input: nothing holds before validation
record SignatoryChangeForm(
        @NotBlank(message = "{newSignatory.name.needed}") @Size(max = 200)
        String name,

        @NotBlank(message = "{newSignatory.title.needed}") @Size(max = 200)
        String title,

        @Email(message = "{party.email}") @Size(max = 254) String email,

        @Size(max = 300) String power,
        Boolean voiding) {

    static final SignatoryChangeForm BLANK = new SignatoryChangeForm(null, null, null, null, false);

    Signatory.Person person() {
        return person(name, title, email, power);
    }

    static Signatory.Person person(String name, String title, String email, String power) {
        return new Signatory.Person(name.strip(), title.strip(), said(email), said(power));
    }

    static String said(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
