package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dates of the convention of 2007 say of it, day by day. */
class SignalsTests {

    @ParameterizedTest(name = "on {0}: under reserve {1}, defaulting {2}")
    @CsvSource({
        "2008-02-29, false, false",
        "2008-03-01, true,  false",
        "2008-06-30, true,  false",
        "2008-07-01, false, true",
    })
    void aRenewalWithoutItsReportsIsUnderReserveThenDefaulting(LocalDate day, boolean reserve, boolean defaulting) {
        assertThat(on(day).underReserve()).isEqualTo(reserve);
        assertThat(on(day).defaulting()).isEqualTo(defaulting);
    }

    @Test
    void aReportThatCameInTimeLiftsTheReserve() {
        assertThat(on(day("2008-05-01"), Ipe.filed(2007, "2008-04-30")).underReserve())
                .isFalse();
        assertThat(on(day("2008-07-02"), Ipe.filed(2007, "2008-07-01")).defaulting())
                .isFalse();
    }

    @Test
    void aDayLateBlocksThePaymentOfItsYear() {
        var late = Ipe.filed(2008, "2009-07-01");

        assertThat(on(day("2009-07-01"), Ipe.filed(2007, "2008-05-01")).reportsLate())
                .isTrue();
        assertThat(on(day("2009-07-02"), Ipe.filed(2007, "2008-05-01"), late).reportsLate())
                .isFalse();
        assertThat(on(day("2009-07-02"), Ipe.filed(2007, "2008-05-01"), late).paymentHeld())
                .isTrue();
        assertThat(on(day("2009-07-02"), Ipe.filed(2007, "2008-05-01"), late, paid(3))
                        .paymentHeld())
                .isFalse();
        assertThat(on(day("2010-01-02"), Ipe.filed(2007, "2008-05-01"), late).paymentHeld())
                .isFalse();
    }

    @Test
    void aTermOrASilentRenewalWithin180DaysIsToRenew() {
        Predicate<String> toRenew = day -> on(day(day)).toRenew();

        assertThat(toRenew).accepts("2007-09-03", "2008-03-01", "2010-09-01", "2011-02-28");
        assertThat(toRenew).rejects("2007-09-02", "2008-03-02", "2010-08-31", "2011-03-01");
    }

    @Test
    void whatSurvivesTheTermIsTheLastReportOrTheClausesDelay() {
        assertThat(on(day("2011-03-01"), reportsUpTo2009()).survivesUntil()).contains(day("2011-06-30"));
        assertThat(on(day("2011-06-30"), reportsUpTo2009And(Ipe.filed(2010, "2011-06-01")))
                        .survivesUntil())
                .isEmpty();
        var clause = new Ending(3, Ending.Base.SENDING, null, 12);
        var life = new Lifespan(Ipe.convention().ended(clause), Facts.none(), day("2011-03-01"));
        assertThat(new Signals(life).survivesUntil()).contains(day("2012-02-28"));
    }

    private static Fact[] reportsUpTo2009() {
        return new Fact[] {Ipe.filed(2007, "2008-05-01"), Ipe.filed(2008, "2009-05-01"), Ipe.filed(2009, "2010-05-01")};
    }

    private static Fact[] reportsUpTo2009And(Fact last) {
        return new Facts(java.util.List.of(reportsUpTo2009()), null)
                .and(last)
                .all()
                .toArray(Fact[]::new);
    }

    private static Fact paid(int year) {
        return Fact.ofYear(Fact.Kind.PAID, year, LocalDate.of(2009, 2, 1));
    }

    private static Signals on(LocalDate day, Fact... facts) {
        return new Signals(new Lifespan(Ipe.convention(), Facts.of(facts), day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
