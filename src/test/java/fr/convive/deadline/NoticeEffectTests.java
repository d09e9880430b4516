package fr.convive.deadline;

import static fr.convive.deadline.Renewal.NoticeBase.ANNIVERSARY;
import static fr.convive.deadline.Renewal.NoticeBase.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.NoticeEffect.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter of denunciation changes: one day late is one more period. */
class NoticeEffectTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Length A_YEAR = Length.ofYears(1);

    @ParameterizedTest(name = "three months before the {0}: sent on {1} the last day is {2}, having missed {3}")
    @CsvSource({
        "TERM,        2027-05-31, 2027-08-31,           ",
        "TERM,        2027-06-01, 2028-08-31, 2027-09-01",
        "TERM,        2027-08-31, 2028-08-31, 2027-09-01",
        "TERM,        2027-09-01, 2028-08-31,           ",
        "ANNIVERSARY, 2027-06-01, 2027-08-31,           ",
        "ANNIVERSARY, 2027-06-02, 2028-08-31, 2027-09-01",
    })
    void aLetterStopsTheFirstRenewalWhoseNoticeItKeeps(
            Renewal.NoticeBase base, LocalDate sentOn, LocalDate lastDay, @Nullable LocalDate missed) {
        var effect = effect(yearToYear(null, base), sentOn, null);

        assertThat(effect.outcome()).isEqualTo(Outcome.ENDS);
        assertThat(effect.lastDay()).isEqualTo(lastDay);
        assertThat(effect.missed()).isEqualTo(missed);
    }

    @Test
    void aDayLateSaysTheLimitThatWasMissed() {
        assertThat(effect(yearToYear(null, TERM), day("2027-06-01"), null).limit())
                .isEqualTo("2027-05-31");
    }

    @Test
    void theLastRenewalOfACapIsMissedForNothing() {
        var effect = effect(yearToYear(24, TERM), day("2027-06-01"), null);

        assertThat(effect.outcome()).isEqualTo(Outcome.TOO_LATE);
        assertThat(effect.lastDay()).isEqualTo("2028-08-31");
        assertThat(effect.missed()).isEqualTo("2027-09-01");
    }

    @Test
    void afterTheLastRenewalThereIsNothingToStop() {
        assertThat(effect(yearToYear(24, TERM), day("2027-10-01"), null).outcome())
                .isEqualTo(Outcome.USELESS);
    }

    @Test
    void withoutANoticeTheEveOfTheRenewalIsInTime() {
        var schedule = Schedule.of(START, A_YEAR).renewed(Renewal.tacit(12, null));

        assertThat(effect(schedule, day("2027-08-31"), null).lastDay()).isEqualTo("2027-08-31");
    }

    @Test
    void aNoticeAtAnyTimeRunsFromItsBase() {
        var sending = Schedule.of(START, Length.unlimited()).ended(new Ending(null, Ending.Base.SENDING, 3, 6));
        var receipt = Schedule.of(START, Length.unlimited()).ended(new Ending(null, Ending.Base.RECEIPT, 3, 6));

        assertThat(effect(sending, day("2026-11-30"), null).lastDay()).isEqualTo("2027-02-28");
        assertThat(effect(receipt, day("2026-11-30"), day("2026-12-02")).lastDay())
                .isEqualTo("2027-03-02");
        assertThat(effect(receipt, day("2026-11-30"), null).outcome()).isEqualTo(Outcome.RECEIPT_AWAITED);
    }

    @Test
    void anIndefiniteLifeIsLeftAtItsAnniversary() {
        var schedule = Schedule.of(START, Length.unlimited())
                .renewed(new Renewal(Renewal.Mode.NONE, null, null, null, 3, ANNIVERSARY, Renewal.Condition.NONE));

        assertThat(effect(schedule, day("2027-06-01"), null).lastDay()).isEqualTo("2027-08-31");
        assertThat(effect(schedule, day("2027-06-02"), null).lastDay()).isEqualTo("2028-08-31");
    }

    @Test
    void aFixedLengthThatNothingRenewsIsNotLeft() {
        assertThat(effect(Schedule.of(START, A_YEAR), day("2026-10-01"), null).outcome())
                .isEqualTo(Outcome.NOT_FORESEEN);
        assertThat(effect(Schedule.of(START, A_YEAR).renewed(Renewal.express(1)), day("2026-10-01"), null)
                        .outcome())
                .isEqualTo(Outcome.NOT_FORESEEN);
    }

    @Test
    void theConventionOf2007IsLeftUpToTheEveOfEachAnniversary() {
        assertThat(NoticeEffect.of(Ipe.life(), day("2009-02-28"), null).lastDay())
                .isEqualTo("2009-02-28");
        assertThat(NoticeEffect.of(Ipe.life(), day("2009-03-01"), null).lastDay())
                .isEqualTo("2010-02-28");
        assertThat(NoticeEffect.of(Ipe.life(), day("2010-03-01"), null).outcome())
                .isEqualTo(Outcome.USELESS);
    }

    private static Schedule yearToYear(@Nullable Integer cap, Renewal.NoticeBase base) {
        return Schedule.of(START, A_YEAR).renewed(Renewal.tacit(12, cap).withNotice(3, base));
    }

    private static NoticeEffect effect(Schedule schedule, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        return NoticeEffect.of(new Lifespan(schedule, Facts.none(), sentOn), sentOn, receivedOn);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
