package fr.convive.signature;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What a signatory types behind their link. */
final class LinkForms {

    private LinkForms() {}

    /** Whatever is proved by a code. */
    interface Coded {
        String code();
    }

    /** « Signer » : by name, in what capacity, consenting. */
    @NullUnmarked // raw input: nothing holds before validation
    record Signed(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String capacity,
            @AssertTrue(message = "{sign.consent.needed}") boolean consent,
            @NotBlank @Size(max = 20) String code)
            implements Coded {

        static final Signed BLANK = new Signed(null, null, false, null);
    }

    /** « Refuser » : why. */
    @NullUnmarked // raw input: nothing holds before validation
    record Refused(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 20) String code) implements Coded {

        static final Refused BLANK = new Refused(null, null);
    }

    /** « Demander une modification » : of what. */
    @NullUnmarked // raw input: nothing holds before validation
    record Change(@NotBlank @Size(max = 2000) String words) {

        static final Change BLANK = new Change(null);
    }

    /** « Confier à un·e collègue » : to whom, on what power. */
    @NullUnmarked // raw input: nothing holds before validation
    record Colleague(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String title,

            @NotBlank @Email(message = "{party.email}") @Size(max = 254)
            String email,

            @NotBlank @Size(max = 300) String power,
            @NotBlank @Size(max = 20) String code)
            implements Coded {

        static final Colleague BLANK = new Colleague(null, null, null, null, null);

        Signatory.Person person() {
            return new Signatory.Person(name.strip(), title.strip(), email.strip(), power.strip());
        }
    }
}
