package fr.convive.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Convocation » : the day of a session, the day its convocation leaves, and what is particular to it. */
record Convening(
        LocalDate heldOn,
        LocalDate convenedOn,
        boolean urgent,
        boolean extraordinary,
        @Nullable Integer membersInOffice,
        @Nullable UUID secondMeetingOf,
        Body body) {

    Convening(
            LocalDate heldOn,
            LocalDate convenedOn,
            boolean urgent,
            boolean extraordinary,
            @Nullable Integer membersInOffice,
            @Nullable UUID secondMeetingOf) {
        this(heldOn, convenedOn, urgent, extraordinary, membersInOffice, secondMeetingOf, Body.BOARD);
    }
}
