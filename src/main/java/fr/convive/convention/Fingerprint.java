package fr.convive.convention;

import fr.convive.document.Documents;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** « Empreinte » of a text: SHA-256 of the terms in canonical JSON (sorted keys, no blanks), the same on every machine. */
public final class Fingerprint {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Fingerprint() {}

    public static String of(Terms terms) {
        return Documents.sha256(CANONICAL.writeValueAsBytes(terms));
    }
}
