package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Deadline.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a deadline stands, and what it says for itself. */
class DeadlineTests {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-10-18, UPCOMING",
        "2026-10-19, DUE_SOON",
        "2026-11-18, DUE_SOON",
        "2026-11-19, LATE",
    })
    void aDutyIsDueSoonAMonthAheadAndLateTheDayAfter(LocalDate today, State state) {
        assertThat(deadline(DeadlineCode.E01).at(today).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(names = {"E05", "E22", "E23", "E24"})
    void anEventHappensAndARightLapsesButNeitherIsLate(DeadlineCode code) {
        assertThat(deadline(code).at(DUE.plusDays(1)).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatIsDoneStaysDone() {
        assertThat(deadline(DeadlineCode.E01).done(true).at(DUE.plusYears(1)).state())
                .isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeSaysWhatItIsWhereItComesFromAndWhatNeglectCosts(DeadlineCode code) {
        assertThat(code.label()).isNotBlank();
        assertThat(code.source()).isNotBlank();
        assertThat(code.ifNothingDone()).endsWith(".");
        assertThat(code.reminders(DUE)).doesNotHaveDuplicates().isSorted();
    }

    private static Deadline deadline(DeadlineCode code) {
        return Deadline.of(code, DUE, "séance du 26/11/2026 − 8 jours = 18/11/2026");
    }
}
