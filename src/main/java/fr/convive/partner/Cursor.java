package fr.convive.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** « Signet » : where a page of a list ended, so that the next one begins after it, whatever was written meanwhile. */
record Cursor(int score, UUID last) {

    /** Reads what {@link #toString} wrote; anything else is refused. */
    public static Cursor valueOf(String text) {
        var at = text.indexOf('.');
        return new Cursor(
                Integer.parseInt(text.substring(0, Math.max(0, at))), UUID.fromString(text.substring(at + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return score + "." + last;
    }
}
