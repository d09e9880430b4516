package fr.convive.board;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What convenes a session; the page and programs post the same record. */
@NullUnmarked // raw input: nothing holds before validation
record ConveningForm(
        @NotNull(message = "{convening.heldOn.needed}") LocalDate heldOn,
        @NotNull(message = "{convening.convenedOn.needed}") LocalDate convenedOn,
        Boolean urgent,
        Boolean extraordinary,

        @Min(value = 1, message = "{board.figure}") @Max(value = 99, message = "{board.figure}")
        Integer membersInOffice,

        UUID secondMeetingOf,
        Body body) {

    static ConveningForm blank(LocalDate today, UUID secondMeetingOf) {
        return new ConveningForm(null, today, false, false, null, secondMeetingOf, null);
    }

    Convening convening() {
        return new Convening(
                heldOn,
                convenedOn,
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(extraordinary),
                membersInOffice,
                secondMeetingOf,
                body == null ? Body.BOARD : body);
    }

    /** The seats are those of the board; a commission says how many it has. */
    @AssertTrue(message = "{convening.members.needed}")
    boolean isCommissionCounted() {
        return body != Body.PERMANENT_COMMISSION || membersInOffice != null;
    }
}
