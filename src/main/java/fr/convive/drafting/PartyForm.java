package fr.convive.drafting;

import fr.convive.convention.Party;
import fr.convive.deadline.UnsoundTerm;
import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** « Partie » as an amendment asks for it: its name, its number proved by its key, who signs for it. */
@NullUnmarked // raw input: nothing holds before validation
record PartyForm(
        Party.Side side,
        @Size(max = 300) String name,
        @Size(max = 20) String uai,
        @Size(max = 30) String siret,
        @Size(max = 200) String representative,
        @Size(max = 200) String title,
        @Size(max = 254) String email) {

    static final PartyForm BLANK = new PartyForm(null, null, null, null, null, null, null);

    static PartyForm of(Party party) {
        return new PartyForm(
                party.side(),
                party.name(),
                party.uai(),
                party.siret(),
                party.representative().name(),
                party.representative().title(),
                party.representative().email());
    }

    boolean nothingSaid() {
        return Stream.of(words(name), words(uai), words(siret), words(representative), words(title), words(email))
                .allMatch(String::isEmpty);
    }

    Party party() {
        unless(side != null, "side", "Dites de quel côté est cette partie.");
        unless(!words(name).isEmpty(), "name", "Dites le nom de cette partie.");
        unless(words(uai).isEmpty() || Uai.isSound(words(uai)), "uai", "Cet UAI n’est pas valable.");
        unless(words(siret).isEmpty() || Siret.isSound(siret), "siret", "Ce SIRET n’est pas valable.");
        unless(!words(representative).isEmpty(), "representative", "Dites qui signe pour cette partie.");
        unless(!words(title).isEmpty(), "title", "Dites en quelle qualité cette personne signe.");
        unless(
                words(email).isEmpty() || words(email).matches("[^\\s@]+@[^\\s@]+"),
                "email",
                "Cette adresse n’est pas valable.");
        return new Party(
                side,
                words(name),
                words(uai).isEmpty() ? null : words(uai),
                number().isEmpty() ? null : number(),
                new Party.Representative(
                        words(representative), words(title), words(email).isEmpty() ? null : words(email)));
    }

    /** Whether both rows name the same party: by its number, else by its name. */
    boolean isSameAs(PartyForm other) {
        return same(number(), other.number())
                || same(words(uai), words(other.uai))
                || same(
                        words(name).toLowerCase(Locale.FRENCH),
                        words(other.name).toLowerCase(Locale.FRENCH));
    }

    private String number() {
        return words(siret).replace(" ", "");
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static void unless(boolean sound, String field, String reason) {
        if (!sound) {
            throw new UnsoundTerm("parties." + field, reason);
        }
    }

    private static String words(String text) {
        return text == null ? "" : text.strip();
    }
}
