package fr.convive.board;

import fr.convive.deadline.BoardCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a convocation must respect (R421-25); {@code first} is the meeting without quorum that a second one follows. */
interface ConveningRule {

    Optional<Wrong> check(Convening asked, int seats, @Nullable Session first, LocalDate today);

    ConveningRule HELD_LATER = (asked, seats, first, today) -> asked.heldOn().isBefore(today)
            ? Optional.of(Wrong.at("heldOn", "convening.past", today))
            : Optional.empty();

    /** Eight days before, one if urgent, ten before the boards renewed in autumn 2021. */
    ConveningRule CONVENED_IN_TIME = (asked, seats, first, today) -> {
        var calendar = new BoardCalendar(asked.heldOn(), asked.urgent());
        return first != null || calendar.inTime(asked.convenedOn())
                ? Optional.empty()
                : Optional.of(
                        Wrong.at("convenedOn", "convening.late", calendar.convocationBy(), calendar.noticeDays()));
    };

    /** Between five and eight days after the first, three if urgent. */
    ConveningRule SECOND_MEETING_IN_ITS_WINDOW = (asked, seats, first, today) -> {
        if (first == null) {
            return Optional.empty();
        }
        var window = first.secondMeetingWindow(asked.urgent());
        return window.contains(asked.heldOn())
                ? Optional.empty()
                : Optional.of(Wrong.at("heldOn", "convening.outsideWindow", window.startsOn(), window.endsOn()));
    };

    ConveningRule SECOND_MEETING_CONVENED_BETWEEN = (asked, seats, first, today) -> first == null
                    || (!asked.convenedOn().isBefore(first.heldOn())
                            && asked.convenedOn().isBefore(asked.heldOn()))
            ? Optional.empty()
            : Optional.of(Wrong.at("convenedOn", "convening.notBetween", first.heldOn()));

    /** Members in office: never more than the seats of the board. */
    ConveningRule MEMBERS_WITHIN_SEATS = (asked, seats, first, today) -> {
        var members = asked.membersInOffice();
        return members == null || seats == 0 || members <= seats
                ? Optional.empty()
                : Optional.of(Wrong.at("membersInOffice", "board.moreThanSeats", seats));
    };

    List<ConveningRule> ALL = List.of(
            HELD_LATER,
            CONVENED_IN_TIME,
            SECOND_MEETING_IN_ITS_WINDOW,
            SECOND_MEETING_CONVENED_BETWEEN,
            MEMBERS_WITHIN_SEATS);
}
