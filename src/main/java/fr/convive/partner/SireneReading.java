package fr.convive.partner;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the register's answers: what is not known is passed over, what is no answer is refused. */
@Component
class SireneReading {

    private static final String CEASED = "C";
    private static final String OPEN_TO_ALL = "O";
    private static final String HIDDEN = "[NON-DIFFUSIBLE]";
    private static final int MOST_PLACE = 300;
    private static final int MOST_TOWN = 120;

    private final JsonMapper json;

    SireneReading(JsonMapper json) {
        this.json = json;
    }

    /** The text is not an answer of the register. */
    static class Unreadable extends RuntimeException {
        Unreadable(@Nullable Throwable cause) {
            super("Not an answer of the register", cause);
        }
    }

    List<SireneCompany> read(byte[] body) {
        try {
            var results = json.readTree(body).path("results");
            if (!results.isArray()) {
                throw new Unreadable(null);
            }
            return results.valueStream()
                    .map(SireneReading::company)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (JacksonException malformed) {
            throw new Unreadable(malformed);
        }
    }

    private static Optional<SireneCompany> company(JsonNode unit) {
        var siren = text(unit, "siren", 9);
        if (siren == null || !siren.matches("\\d{9}")) {
            return Optional.empty();
        }
        var office = unit.path("siege");
        var siret = text(office, "siret", 14);
        return Optional.of(new SireneCompany(
                name(unit, siren),
                siren,
                siret != null && Siret.isSound(siret) ? siret : null,
                text(unit, "activite_principale", 6),
                text(office, "adresse", MOST_PLACE),
                text(office, "code_postal", 10),
                text(office, "libelle_commune", MOST_TOWN),
                !CEASED.equals(text(unit, "etat_administratif", 1)),
                Optional.ofNullable(text(unit, "statut_diffusion", 1))
                        .map(OPEN_TO_ALL::equals)
                        .orElse(true)));
    }

    /** A company that keeps its name to itself is told by its number. */
    private static String name(JsonNode unit, String siren) {
        var name = text(unit, "nom_raison_sociale", MOST_PLACE);
        if (name == null) {
            name = text(unit, "nom_complet", MOST_PLACE);
        }
        return name == null ? siren : name;
    }

    private static @Nullable String text(JsonNode node, String field, int most) {
        var value = node.path(field);
        var text = value.isString() ? value.stringValue().strip() : "";
        return text.isEmpty() || text.contains(HIDDEN) ? null : text.substring(0, Math.min(most, text.length()));
    }
}
