package fr.convive.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Compte rendu de réunion » : who met, on what, what was decided and who does what by when. */
record Minutes(
        Theme theme,
        String participants,
        String topics,
        @Nullable String decisions,
        List<Action> actions) {

    Minutes {
        actions = List.copyOf(actions);
    }

    /** « Action » agreed at a meeting. */
    record Action(
            String what, @Nullable String owner, @Nullable LocalDate dueOn) {}
}
