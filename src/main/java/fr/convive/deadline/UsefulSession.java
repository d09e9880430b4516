package fr.convive.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * « Dernière séance utile » : by when the board must sit for what it decides to be enforceable before a convention ends,
 * and the last of its planned sessions that is in time.
 */
public record UsefulSession(LocalDate by, Optional<LocalDate> planned) {

    /** Transmission, then fifteen days: both end at the latest on the last day; the convocation can still leave. */
    public static UsefulSession before(LocalDate term, List<BoardCalendar> sessions, LocalDate today) {
        var by = ActCalendar.latestSession(term);
        return new UsefulSession(
                by,
                sessions.stream()
                        .filter(session -> session.inTime(today))
                        .map(BoardCalendar::sessionOn)
                        .filter(on -> !on.isAfter(by))
                        .max(Comparator.naturalOrder()));
    }

    /** No session is left that could decide in time. */
    public boolean isOver(LocalDate today) {
        return planned.isEmpty() && today.isAfter(by);
    }
}
