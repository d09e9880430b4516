package fr.convive.convention;

import fr.convive.deadline.BoardCalendar;
import java.time.LocalDate;
import java.util.List;

/** « Calendrier du conseil » : the sessions of a school's board that are planned from a day on; the board answers. */
public interface BoardDates {

    List<BoardCalendar> planned(String school, LocalDate from);
}
