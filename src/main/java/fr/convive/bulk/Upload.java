package fr.convive.bulk;

import fr.convive.people.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A file being read: its number, who handed it in and when, the keys of all its lines, and what earlier lines told. */
public record Upload(UUID id, Actor by, Instant at, Set<String> keys, Map<String, String> told) {

    Upload(UUID id, Actor by, Instant at, Set<String> keys) {
        this(id, by, at, keys, new ConcurrentHashMap<>());
    }

    /** Whether some line of the file brings that key. */
    public boolean brings(String key) {
        return keys.contains(key);
    }

    /** What the first line told of that, this one where none did: lines of one file must agree. */
    public String firstTold(String of, String value) {
        var before = told.putIfAbsent(of, value);
        return before == null ? value : before;
    }
}
