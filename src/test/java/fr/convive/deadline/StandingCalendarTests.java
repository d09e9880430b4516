package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The deadlines that no single convention creates. */
class StandingCalendarTests {

    static Stream<Arguments> deadlines() {
        var day = LocalDate.of(2024, 2, 29);
        return Stream.of(
                Arguments.of(StandingCalendar.delegation(2026), "E28", "2026-10-31", "2026-10-01"),
                Arguments.of(StandingCalendar.labelExpiry(day), "E29", "2029-02-28", "2028-02-29"),
                Arguments.of(StandingCalendar.regulatedWork(day), "E30", "2027-02-28", "2026-11-30"),
                Arguments.of(
                        StandingCalendar.soltea("ouverture", LocalDate.of(2025, 5, 26)),
                        "E31",
                        "2025-05-26",
                        "2025-04-26"),
                Arguments.of(StandingCalendar.missionLetter(day), "E32", "2025-02-28", "2024-12-30"),
                Arguments.of(StandingCalendar.contactPurge(day), "E34", "2027-02-28", "2027-01-29"),
                Arguments.of(StandingCalendar.retention(day, 10), "E35", "2034-02-28", "2033-11-30"),
                Arguments.of(StandingCalendar.naf2025(), "E36", "2027-01-01", "2026-12-01"),
                Arguments.of(StandingCalendar.selfAssessment(2027), "E38", "2027-06-30", "2027-05-31"));
    }

    @ParameterizedTest(name = "{1} falls on {2}, first recalled on {3}")
    @MethodSource("deadlines")
    void eachFallsOnItsDay(Deadline deadline, DeadlineCode code, LocalDate dueOn, LocalDate firstRecall) {
        assertThat(deadline.code()).isEqualTo(code);
        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.reminders()).first().isEqualTo(firstRecall);
        assertThat(deadline.formula()).contains(code == DeadlineCode.E28 ? "octobre 2026" : French.date(dueOn));
    }
}
