package fr.convive.privacy;

import fr.convive.partner.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What is held on somebody, as it should be said; of somebody with an account the name alone. */
@NullUnmarked // raw input: nothing holds before validation
record RectificationForm(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String role,
        @Email @Size(max = 254) String email,
        @Size(max = 40) String phone) {

    static RectificationForm of(Contact.Description known) {
        return new RectificationForm(known.name(), known.role(), known.email(), known.phone());
    }

    static RectificationForm of(String name) {
        return new RectificationForm(name, null, null, null);
    }

    /** A function left out stays as it was: nobody is known without one. */
    Contact.Description corrected(Contact.Description known) {
        return new Contact.Description(
                name.strip(),
                role == null || role.isBlank() ? known.role() : role.strip(),
                nothing(email),
                nothing(phone),
                known.from(),
                known.until());
    }

    private static String nothing(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
