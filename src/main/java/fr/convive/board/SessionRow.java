package fr.convive.board;

import fr.convive.deadline.BoardCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as a list reads it: its day, its agenda in figures. */
record SessionRow(
        UUID id,
        String school,
        LocalDate heldOn,
        LocalDate convenedOn,
        Body body,
        boolean urgent,
        boolean extraordinary,
        @Nullable UUID secondMeetingOf,
        int membersInOffice,
        @Nullable Integer present,
        int items,
        long pending) {

    SessionLine on(LocalDate today) {
        var quorum = new Quorum(membersInOffice, secondMeetingOf != null);
        return new SessionLine(
                id,
                school,
                heldOn,
                convenedOn,
                body,
                secondMeetingOf == null ? new BoardCalendar(heldOn, urgent).convocationBy() : heldOn.minusDays(1),
                urgent,
                extraordinary,
                secondMeetingOf,
                items,
                pending,
                SessionState.of(heldOn, quorum, present, items, pending, today));
    }
}
