package fr.convive.convention;

import java.util.List;
import java.util.Optional;

/** What one phase has to show of a convention: a titled list of facts, in French. */
public record Chapter(String key, List<Entry> entries) {

    public Chapter {
        entries = List.copyOf(entries);
    }

    /** A label ({@code chapter.<key>.<label>} in the messages) and what stands there. */
    public record Entry(String label, String value) {}

    /** A phase that has something to show says it here; the page of a convention and of its tasks gather all. */
    public interface Writer {

        Optional<Chapter> write(Convention convention);
    }
}
