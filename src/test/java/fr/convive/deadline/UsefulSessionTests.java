package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last session of the board that can still carry a convention on before it ends. */
class UsefulSessionTests {

    private static final LocalDate TERM = LocalDate.of(2027, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void theActIsTransmittedThenWaitsFifteenDaysUpToTheLastDay() {
        assertThat(UsefulSession.before(TERM, List.of(), TODAY).by()).isEqualTo("2027-08-11");
    }

    @Test
    void theLastPlannedSessionInTimeIsTheUsefulOne() {
        var sessions = List.of(on("2027-04-01"), on("2027-06-29"), on("2027-08-11"), on("2027-08-12"));

        assertThat(UsefulSession.before(TERM, sessions, TODAY).planned()).contains(LocalDate.of(2027, 8, 11));
        assertThat(UsefulSession.before(TERM, sessions.subList(0, 2), TODAY).planned())
                .contains(LocalDate.of(2027, 6, 29));
        assertThat(UsefulSession.before(TERM, sessions.subList(3, 4), TODAY).planned())
                .isEmpty();
    }

    @Test
    void aSessionWhoseConvocationMustHaveLeftIsNoUse() {
        var sessions = List.of(on("2027-03-08"), new BoardCalendar(LocalDate.of(2027, 3, 3), true));

        assertThat(UsefulSession.before(TERM, sessions, TODAY).planned()).contains(LocalDate.of(2027, 3, 3));
        assertThat(UsefulSession.before(TERM, List.of(on("2027-03-09")), TODAY).planned())
                .contains(LocalDate.of(2027, 3, 9));
    }

    @Test
    void onceItsDayIsPastNoSessionHelps() {
        assertThat(UsefulSession.before(TERM, List.of(), LocalDate.of(2027, 8, 11))
                        .isOver(LocalDate.of(2027, 8, 11)))
                .isFalse();
        assertThat(UsefulSession.before(TERM, List.of(), LocalDate.of(2027, 8, 12))
                        .isOver(LocalDate.of(2027, 8, 12)))
                .isTrue();
    }

    private static BoardCalendar on(String day) {
        return new BoardCalendar(LocalDate.parse(day), false);
    }
}
