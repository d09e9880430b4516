package fr.convive.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Observation du contrôle de légalité » on an act, and what the head answered. */
record Objection(
        LocalDate raisedOn,
        String by,
        String reason,
        @Nullable ControlAnswer answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answerReason) {

    static Objection raised(LocalDate on, String by, String reason) {
        return new Objection(on, by, reason, null, null, null);
    }

    Objection answered(ControlAnswer with, LocalDate on, String because) {
        return new Objection(raisedOn, by, reason, with, on, because);
    }
}
