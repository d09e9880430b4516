package fr.convive.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** « Procès-verbal » of an exchange for the journal: all that was told, save the people, whose names may be erased. */
@Component
class Minutes {

    private static final int MOST = 600;
    private static final int MOST_OF_ALL = 4000;

    private final JsonMapper json;

    Minutes(JsonMapper json) {
        this.json = json;
    }

    String of(Interaction.Account told) {
        var said = new LinkedHashMap<String, Object>();
        said.put("kind", told.kind());
        said.put("heldOn", told.heldOn().toString());
        put(said, "contact", told.contact());
        put(said, "given", told.given().what());
        put(said, "givenCount", told.given().count());
        put(said, "received", told.received().what());
        put(said, "receivedCount", told.received().count());
        put(said, "seen", told.sheet().seen());
        put(said, "needs", told.sheet().needs());
        put(said, "followUp", told.sheet().followUp());
        put(said, "notes", told.notes());
        var next = told.next();
        if (next != null) {
            said.put("next", next.kind() + " " + next.on());
        }
        var text = json.writeValueAsString(said);
        return text.substring(0, Math.min(text.length(), MOST_OF_ALL));
    }

    private static void put(Map<String, Object> said, String field, @Nullable Object value) {
        if (value != null) {
            var text = value.toString();
            said.put(field, value instanceof Integer ? value : text.substring(0, Math.min(text.length(), MOST)));
        }
    }
}
