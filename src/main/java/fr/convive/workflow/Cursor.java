package fr.convive.workflow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;

/** Where the next page of a dated list begins: the day and the rest of the key of the last line seen. */
public record Cursor(LocalDate day, String rest) {

    /** None on the first page; a word that no page gave is refused as unreadable. */
    public static Optional<Cursor> of(String after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        int split = after.indexOf('_');
        try {
            return Optional.of(
                    new Cursor(LocalDate.parse(after.substring(0, Math.max(0, split))), after.substring(split + 1)));
        } catch (DateTimeException unreadable) {
            throw new TypeMismatchException(after, Cursor.class, unreadable);
        }
    }

    /** The first part of a rest of two, {@code word_position}. */
    public String word() {
        return rest.substring(0, Math.max(0, rest.lastIndexOf('_')));
    }

    public int position() {
        try {
            return Integer.parseInt(rest.substring(rest.lastIndexOf('_') + 1));
        } catch (NumberFormatException unreadable) {
            throw new TypeMismatchException(rest, Integer.class, unreadable);
        }
    }
}
