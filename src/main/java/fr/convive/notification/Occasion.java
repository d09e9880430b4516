package fr.convive.notification;

import java.util.Arrays;
import java.util.List;

/** « Ce dont on est averti » : a duty is told whatever one prefers; what is quiet waits for a working day. */
enum Occasion {
    NEW_TASK(false, true),
    DEADLINE(false, true),
    REMINDER(true, true),
    LEGAL_DEADLINE(true, true),
    HANDED_TASK(true, false),
    LETTER(true, false),
    ACCOUNT(true, false),
    DIGEST(true, true);

    private final boolean duty;
    private final boolean quiet;

    Occasion(boolean duty, boolean quiet) {
        this.duty = duty;
        this.quiet = quiet;
    }

    boolean isDuty() {
        return duty;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Those of which a person says how they want to hear. */
    static List<Occasion> chosen() {
        return Arrays.stream(values()).filter(one -> !one.duty).toList();
    }

    /** Those that a page tells a person they will always hear of. */
    static List<Occasion> imposed() {
        return List.of(REMINDER, LEGAL_DEADLINE, HANDED_TASK);
    }
}
