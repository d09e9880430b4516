package fr.convive.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** « Champ » of a partner's sheet. */
public enum SheetField {
    IDENTITY,
    HEALTH,
    SECTOR,
    KNOW_HOW,
    SITUATION,
    TRAININGS,
    ENVIRONMENT,
    LOCATION,
    EXPECTATIONS,
    REQUIREMENTS,
    COMPETENCES,
    SERVICES,
    SCHEMES;

    /** Its name in a form: {@code knowHow}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }
}
