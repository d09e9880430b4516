package fr.convive.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** What of a document cannot be taken in: its path, why in French, and the readings to choose from where there is a doubt. */
record Wrong(
        String field,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> readings) {

    Wrong(String field, String message) {
        this(field, message, List.of());
    }
}
