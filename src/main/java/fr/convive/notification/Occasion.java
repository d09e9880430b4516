package fr.convive.notification;

import java.util.Arrays;
import java.util.List;

/** « Ce dont on est averti » : a duty is told whatever one prefers; what is quiet waits for a working day. */
enum Occasion {
    NEW_TASK(Nature.WORK, true),
    DEADLINE(Nature.INFORMATION, true),
    PROGRESS(Nature.INFORMATION, true),
    REMINDER(Nature.DUTY, true),
    LEGAL_DEADLINE(Nature.DUTY, true),
    HANDED_TASK(Nature.DUTY, false),
    LETTER(Nature.DUTY, false),
    ACCOUNT(Nature.DUTY, false),
    DIGEST(Nature.DUTY, true);

    private final Nature nature;
    private final boolean quiet;

    Occasion(Nature nature, boolean quiet) {
        this.nature = nature;
        this.quiet = quiet;
    }

    /** How one may want to hear of it: of information not at all, of work at once or day by day, of a duty always. */
    private enum Nature {
        INFORMATION,
        WORK,
        DUTY
    }

    boolean isDuty() {
        return nature == Nature.DUTY;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** What one may choose. */
    List<Choice> choices() {
        return switch (nature) {
            case INFORMATION -> List.of(Choice.AT_ONCE, Choice.DIGEST, Choice.NEVER);
            case WORK -> List.of(Choice.AT_ONCE, Choice.DIGEST);
            case DUTY -> List.of(Choice.AT_ONCE);
        };
    }

    /** How it is told to who said nothing. */
    Choice usual() {
        return this == PROGRESS ? Choice.DIGEST : Choice.AT_ONCE;
    }

    /** Those of which a person says how they want to hear. */
    static List<Occasion> chosen() {
        return Arrays.stream(values()).filter(one -> one.nature != Nature.DUTY).toList();
    }

    /** Those that a page tells a person they will always hear of. */
    static List<Occasion> imposed() {
        return List.of(REMINDER, LEGAL_DEADLINE, HANDED_TASK);
    }
}
