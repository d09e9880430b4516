package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.convive.deadline.Renewal.Condition;
import fr.convive.deadline.Renewal.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clause that cannot be lived by is refused, and names its field. */
class TermsTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Test
    void aDurationIsSaidInExactlyOneWay() {
        refused("duration", () -> new Length(null, null, null, null));
        refused("duration", () -> new Length(null, null, null, false));
        refused("duration", () -> new Length(1, 12, null, null));
        refused("duration", () -> new Length(1, null, null, true));
        assertThat(new Length(4, null, null, false)).isEqualTo(Length.ofYears(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100, Integer.MAX_VALUE})
    void aDurationIsBetweenOneAndNinetyNineYears(int years) {
        refused("duration.years", () -> Length.ofYears(years));
    }

    @Test
    void aConventionDoesNotEndBeforeItsEffect() {
        refused("duration.endsOn", () -> Schedule.of(START, Length.until(START.minusDays(1))));
        assertThat(Lifespan.of(Schedule.of(START, Length.until(START))).whole()).isEqualTo(new Period(START, START));
    }

    @Test
    void anIndefiniteConventionIsNotRenewed() {
        refused("renewal.mode", () -> Schedule.of(START, Length.unlimited()).renewed(Renewal.tacit(12, 36)));
    }

    @Test
    void aNoticeAndALetterNameTheDayTheyCountFrom() {
        refused("renewal.noticeBase", () -> new Renewal(Mode.TACIT, 12, 36, null, 3, null, Condition.NONE));
        refused("ending.base", () -> new Ending(3, null, null, null));
        refused("ending.base", () -> new Ending(null, null, 3, null));
    }

    @Test
    void onlyATacitRenewalHasACondition() {
        refused("renewal.condition", () -> Renewal.express(1).onReportsFiled());
    }

    @Test
    void aConventionThatIsNotRenewedHasNeitherCapNorTimes() {
        refused("renewal.mode", () -> new Renewal(Mode.NONE, null, 36, null, null, null, Condition.NONE));
        refused("renewal.mode", () -> new Renewal(Mode.NONE, null, null, 1, null, null, Condition.NONE));
    }

    @Test
    void aReportSaysWhenItIsDue() {
        refused("reports.withinMonths", () -> new ReportRule("X", AccountingYear.CIVIL_YEAR, null, null, Set.of()));
        refused("reports.code", () -> new ReportRule("compte rendu", AccountingYear.CIVIL_YEAR, 6, null, Set.of()));
    }

    @Test
    void anEvaluationIsDueOneWayOrTheOther() {
        refused("evaluation", () -> new EvaluationRule(null, null, null));
        refused("evaluation", () -> new EvaluationRule(MonthDay.of(7, 1), null, 6));
    }

    @Test
    void aPaymentIsOfAYearAndNotNegative() {
        refused("payments.year", () -> new Payment(0, BigDecimal.TEN));
        refused("payments.amount", () -> new Payment(1, BigDecimal.TEN.negate()));
    }

    @Test
    void civilYearsAreCountedWhole() {
        refused(
                "duration.months",
                () -> new Schedule(
                        START,
                        Length.ofMonths(18),
                        YearBasis.CIVIL,
                        Renewal.none(),
                        List.of(),
                        List.of(),
                        null,
                        Ending.unspoken(),
                        Steering.unspoken(),
                        false));
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        refused("endsOn", () -> new Period(START, START.minusDays(1)));
        assertThat(new Period(START, START.plusDays(1)).overlaps(new Period(START.plusDays(1), START.plusDays(9))))
                .isTrue();
        assertThat(new Period(START, START).overlaps(new Period(START.plusDays(1), START.plusDays(9))))
                .isFalse();
    }

    private static void refused(String field, ThrowingCallable clause) {
        assertThatExceptionOfType(UnsoundTerm.class)
                .isThrownBy(clause)
                .extracting(UnsoundTerm::field)
                .isEqualTo(field);
    }
}
