package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Deadline.State;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a board is called, and when it may meet again. */
class BoardCalendarTests {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "a session of {0} (urgent: {1}) is called by {2} and meets again from {3} to {4}")
    @CsvSource({
        "2026-11-26, false, 2026-11-18, 2026-12-01, 2026-12-04",
        "2026-11-26, true,  2026-11-25, 2026-11-29, 2026-11-29",
        "2021-06-29, false, 2021-06-19, 2021-07-07, 2021-07-14",
        "2021-09-30, false, 2021-09-20, 2021-10-08, 2021-10-15",
        "2021-11-09, false, 2021-11-01, 2021-11-14, 2021-11-17",
    })
    void isCalledEightDaysBeforeAndTenBeforeAutumn2021(
            LocalDate session, boolean urgent, LocalDate calledBy, LocalDate againFrom, LocalDate againTo) {
        var calendar = new BoardCalendar(session, urgent);

        assertThat(calendar.convocation().dueOn()).isEqualTo(calledBy);
        assertThat(calendar.documents().dueOn()).isEqualTo(calledBy);
        assertThat(calendar.secondMeeting()).isEqualTo(new Period(againFrom, againTo));
        assertThat(calendar.secondMeetingDue().dueOn()).isEqualTo(againTo);
    }

    @Test
    void recallsTheConvocationFifteenTenAndEightDaysBeforeTheSession() {
        var convocation = new BoardCalendar(SESSION, false).convocation();

        assertThat(convocation.reminders())
                .containsExactly(LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 18));
        assertThat(convocation.formula()).isEqualTo("séance du 26/11/2026 − 8 jours = 18/11/2026");
    }

    @ParameterizedTest(name = "sent on {0}: in time {1}, {2}")
    @CsvSource({
        "2026-11-17, true,  ''",
        "2026-11-18, true,  'convocation au dernier jour : trop tard si le délai se compte en jours francs'",
        "2026-11-19, false, 'convocation tardive : 7 jours avant la séance au lieu de 8'",
    })
    void refusesAConvocationOfSevenDaysAndWarnsAtExactlyEight(LocalDate sentOn, boolean inTime, String warning) {
        var calendar = new BoardCalendar(SESSION, false);

        assertThat(calendar.inTime(sentOn)).isEqualTo(inTime);
        assertThat(calendar.warning(sentOn).orElse("")).isEqualTo(warning);
    }

    @Test
    void asksForASecondMeetingOnceTheQuorumIsMissed() {
        var facts = Facts.of(
                        Fact.of(Kind.CONVOCATION_SENT, SESSION.minusDays(10)), Fact.of(Kind.QUORUM_MISSED, SESSION))
                .calledTo(new BoardCalendar(SESSION, false));

        var agenda = Agenda.beforeEffect(facts, false, SESSION);

        assertThat(agenda.deadlines())
                .extracting(Deadline::code)
                .containsExactly(DeadlineCode.E01, DeadlineCode.E02, DeadlineCode.E03);
        assertThat(agenda.deadlines())
                .extracting(Deadline::state)
                .isEqualTo(List.of(State.DONE, State.DONE, State.DUE_SOON));
    }
}
