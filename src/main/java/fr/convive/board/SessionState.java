package fr.convive.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a session stands, for people. */
enum SessionState {
    COMING,
    TO_RECORD,
    RECORDED,
    WITHOUT_QUORUM,
    NOTHING_TO_VOTE;

    static SessionState of(
            LocalDate heldOn, Quorum quorum, @Nullable Integer present, int items, long pending, LocalDate today) {
        if (present != null && !quorum.isReachedBy(present)) {
            return WITHOUT_QUORUM;
        }
        if (today.isBefore(heldOn)) {
            return COMING;
        }
        if (pending > 0) {
            return TO_RECORD;
        }
        return items == 0 ? NOTHING_TO_VOTE : RECORDED;
    }
}
