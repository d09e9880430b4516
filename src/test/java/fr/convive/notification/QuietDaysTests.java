package fr.convive.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.workflow.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class QuietDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 7, 9);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 7, 10);
    private static final LocalDate MONDAY = LocalDate.of(2027, 7, 12);
    /** A Wednesday, and a public holiday. */
    private static final LocalDate BASTILLE_DAY = LocalDate.of(2027, 7, 14);

    @Test
    void onAWorkingDayALetterLeavesAtOnceWhateverTheHour() {
        assertThat(QuietDays.departure(Occasion.NEW_TASK, null, at(FRIDAY, 23))).isEqualTo(at(FRIDAY, 23));
    }

    @Test
    void onASaturdayItWaitsForMondayAtNine() {
        assertThat(QuietDays.departure(Occasion.NEW_TASK, null, at(SATURDAY, 10)))
                .isEqualTo(at(MONDAY, 9));
        assertThat(QuietDays.departure(Occasion.REMINDER, null, at(SATURDAY, 10)))
                .isEqualTo(at(MONDAY, 9));
    }

    @Test
    void onAPublicHolidayItWaitsForTheMorrow() {
        assertThat(QuietDays.departure(Occasion.DEADLINE, BASTILLE_DAY, at(BASTILLE_DAY, 3)))
                .isEqualTo(at(BASTILLE_DAY.plusDays(1), 9));
    }

    @Test
    void unlessALegalDateFallsBeforeWorkBeginsAgain() {
        assertThat(QuietDays.departure(Occasion.LEGAL_DEADLINE, MONDAY, at(SATURDAY, 3)))
                .isEqualTo(at(SATURDAY, 3));
        assertThat(QuietDays.departure(Occasion.LEGAL_DEADLINE, MONDAY.plusDays(1), at(SATURDAY, 3)))
                .isEqualTo(at(MONDAY, 9));
        assertThat(QuietDays.departure(Occasion.LEGAL_DEADLINE, FRIDAY, at(SATURDAY, 3)))
                .as("it fell already")
                .isEqualTo(at(MONDAY, 9));
    }

    @Test
    void whatAPersonSendsNowLeavesNow() {
        assertThat(QuietDays.departure(Occasion.LETTER, null, at(SATURDAY, 10))).isEqualTo(at(SATURDAY, 10));
        assertThat(QuietDays.departure(Occasion.HANDED_TASK, null, at(SATURDAY, 10)))
                .isEqualTo(at(SATURDAY, 10));
    }

    @Test
    void theDigestIsOfNineOClockOnWorkingDays() {
        assertThat(QuietDays.digest(at(FRIDAY, 8))).isEqualTo(at(FRIDAY, 9));
        assertThat(QuietDays.digest(at(FRIDAY, 9))).isEqualTo(at(MONDAY, 9));
        assertThat(QuietDays.digest(at(BASTILLE_DAY, 8))).isEqualTo(at(BASTILLE_DAY.plusDays(1), 9));
    }

    @Test
    void nineOClockIsThatOfParisInWinterToo() {
        assertThat(QuietDays.digest(Instant.parse("2027-01-04T07:59:00Z"))).isEqualTo("2027-01-04T08:00:00Z");
        assertThat(QuietDays.digest(Instant.parse("2027-07-05T06:59:00Z"))).isEqualTo("2027-07-05T07:00:00Z");
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(Paris.ZONE)
                .toInstant();
    }
}
