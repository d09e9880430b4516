package fr.convive.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as files write them: 2026-09-01 or 01/09/2026. */
final class Days {

    /** A role that nobody has ended. */
    static final LocalDate FAR = LocalDate.of(2099, 12, 31);

    private static final Pattern FRENCH = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private Days() {}

    static Optional<LocalDate> read(String text, LocalDate blank) {
        if (text.isBlank()) {
            return Optional.of(blank);
        }
        try {
            var french = FRENCH.matcher(text);
            return Optional.of(LocalDate.parse(
                    french.matches() ? french.group(3) + "-" + french.group(2) + "-" + french.group(1) : text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
