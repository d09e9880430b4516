package fr.convive.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A titled part of a printed document: labels and what stands there; a line that says nothing is not printed. */
public record Section(String title, List<Line> lines) {

    public Section {
        lines = lines.stream().filter(line -> !line.value().isBlank()).toList();
    }

    /** A label and its words, on as many lines as they have. */
    public record Line(String label, String value) {

        public static Line of(String label, @Nullable Object value) {
            return new Line(label, value == null ? "" : value.toString());
        }
    }
}
