package fr.convive.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is held on somebody, by where it stands. */
record Dossier(String kind, String id, String name, Instant madeAt, List<Section> sections) {

    /** What stands in one place: each row by the names of its values. */
    record Section(String key, List<Map<String, @Nullable Object>> rows) {}
}
