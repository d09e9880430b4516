package fr.convive.drafting;

import fr.convive.deadline.UnsoundTerm;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A day of any year in the words of the interchange format: {@code 07-01} is 1 July. */
final class Days {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private Days() {}

    static @Nullable MonthDay read(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException unreadable) {
            throw new UnsoundTerm(field, "Un jour de l’année est attendu, mois puis jour : 07-01 pour le 1er juillet.");
        }
    }

    static @Nullable String written(@Nullable MonthDay day) {
        return day == null ? null : MONTH_AND_DAY.format(day);
    }
}
