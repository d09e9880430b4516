package fr.convive.partner;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A person at a partner's, as they were typed. */
@NullUnmarked // raw input: nothing holds before validation
record ContactForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String role,
        @Email @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @NotNull LocalDate from,
        LocalDate until) {

    static ContactForm blank(LocalDate today) {
        return new ContactForm(null, null, null, null, today, null);
    }

    static ContactForm of(Contact contact) {
        var known = contact.described();
        return new ContactForm(known.name(), known.role(), known.email(), known.phone(), known.from(), known.until());
    }

    @AssertTrue(message = "{contact.until.before}")
    boolean isUntilNotBeforeFrom() {
        return from == null || until == null || !until.isBefore(from);
    }

    Contact.Description description() {
        return new Contact.Description(
                name.strip(), role.strip(), Blank.nothing(email), Blank.nothing(phone), from, until);
    }
}
