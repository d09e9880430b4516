package fr.convive.board;

import fr.convive.convention.BoardDates;
import fr.convive.deadline.BoardCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sessions to come, for those who must know when the board can still decide. */
@Component
class PlannedSessions implements BoardDates {

    private final Sessions sessions;

    PlannedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<BoardCalendar> planned(String school, LocalDate from) {
        return sessions.findCalendars(school, from);
    }
}
