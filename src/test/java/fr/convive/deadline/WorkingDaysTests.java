package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that fall badly are told, never moved. */
class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2007-06-30, tombe un samedi",
        "2009-03-01, tombe un dimanche",
        "2027-01-01, tombe un jour férié (jour de l'An)",
        "2026-04-06, tombe un jour férié (lundi de Pâques)",
        "2026-05-01, tombe un jour férié (fête du Travail)",
        "2026-05-08, tombe un jour férié (victoire de 1945)",
        "2026-05-14, tombe un jour férié (Ascension)",
        "2026-05-25, tombe un jour férié (lundi de Pentecôte)",
        "2026-07-14, tombe un jour férié (fête nationale)",
        "2026-08-15, 'tombe un samedi, jour férié (Assomption)'",
        "2026-11-01, 'tombe un dimanche, jour férié (Toussaint)'",
        "2026-11-11, tombe un jour férié (armistice de 1918)",
        "2026-12-25, tombe un jour férié (Noël)",
        "2008-05-01, tombe un jour férié (Ascension)",
        "2038-04-26, tombe un jour férié (lundi de Pâques)",
    })
    void aWeekEndOrAPublicHolidayIsNamed(LocalDate day, String warning) {
        assertThat(WorkingDays.warning(day)).contains(warning);
    }

    @ParameterizedTest
    @CsvSource({"2008-06-30", "2026-11-18", "2027-05-13", "2026-12-24"})
    void aWorkingDayCallsForNoWarning(LocalDate day) {
        assertThat(WorkingDays.warning(day)).isEmpty();
        assertThat(WorkingDays.target(day)).isEqualTo(day);
    }

    @Test
    void theDayToAimAtIsTheLastWorkingDayBefore() {
        assertThat(WorkingDays.target(LocalDate.of(2026, 4, 6))).isEqualTo("2026-04-03");
        assertThat(WorkingDays.target(LocalDate.of(2026, 5, 10))).isEqualTo("2026-05-07");
    }

    @ParameterizedTest
    @CsvSource({"2007-04-08", "2008-03-23", "2011-04-24", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easterIsTheSundayOfTheComputus(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }
}
