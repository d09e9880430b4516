package fr.convive.bulk;

import fr.convive.people.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A file being read: its number, who handed it in and when, and the keys of all its lines, those still to come included. */
public record Upload(UUID id, Actor by, Instant at, Set<String> keys) {

    /** Whether some line of the file brings that key. */
    public boolean brings(String key) {
        return keys.contains(key);
    }
}
