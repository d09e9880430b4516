package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActNumberTests {

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2026-2027", "2026-08-31, 2025-2026", "2027-01-15, 2026-2027", "2026-12-31, 2026-2027"})
    void aSchoolYearRunsFromOneFirstOfSeptemberToTheEveOfTheNext(LocalDate day, String year) {
        assertThat(SchoolYear.of(day)).hasToString(year);
    }

    @Test
    void anActIsNamedByItsNumberItsSchoolYearAndItsSession() {
        var votedOn = LocalDate.of(2026, 11, 26);

        assertThat(new ActNumber("0750654D", "2026-2027", 12).title(votedOn))
                .isEqualTo("Acte n° 12 (2026-2027), CA du 26/11/2026");
    }
}
