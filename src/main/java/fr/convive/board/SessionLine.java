package fr.convive.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session in a list, for people and programs: open until {@code enrolBy}, {@code pending} conventions without a vote. */
record SessionLine(
        UUID id,
        String school,
        LocalDate heldOn,
        LocalDate convenedOn,
        Body body,
        LocalDate enrolBy,
        boolean urgent,
        boolean extraordinary,
        @Nullable UUID secondMeetingOf,
        int items,
        long pending,
        SessionState state) {}
