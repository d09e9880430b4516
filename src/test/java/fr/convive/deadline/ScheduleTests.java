package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tacit renewal that was stopped: the clauses as they then run. */
class ScheduleTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @ParameterizedTest(name = "the reference convention stopped at {0} has {1} years")
    @CsvSource({"2008-02-29, 1", "2009-02-28, 2", "2010-02-28, 3", "2011-02-28, 4"})
    void theReferenceConventionEndsOnTheEveOfTheAnniversaryStopped(LocalDate lastDay, int years) {
        var life = Lifespan.of(Ipe.convention().notRenewedAfter(lastDay));

        assertThat(life.lastDay()).contains(lastDay);
        assertThat(life.periods()).hasSize(years);
        assertThat(life.anniversaries()).hasSize(years - 1);
    }

    @ParameterizedTest(name = "three years renewed each year without end, stopped at {0}")
    @CsvSource({"2029-08-31, 1", "2030-08-31, 2", "2032-08-31, 4"})
    void anEndlessRenewalGetsAnEnd(LocalDate lastDay, int periods) {
        var endless = Schedule.of(START, Length.ofYears(3)).renewed(Renewal.tacit(12, null));

        var life = Lifespan.of(endless.notRenewedAfter(lastDay));

        assertThat(Lifespan.of(endless).lastDay()).isEmpty();
        assertThat(life.lastDay()).contains(lastDay);
        assertThat(life.periods()).hasSize(periods);
    }

    @Test
    void whatIsNotRenewedByItselfStaysAsItIs() {
        var express = Schedule.of(START, Length.ofYears(1)).renewed(Renewal.express(2));

        assertThat(express.notRenewedAfter(LocalDate.of(2027, 8, 31))).isEqualTo(express);
        assertThat(Ipe.convention().notRenewedAfter(Ipe.TERM)).isEqualTo(Ipe.convention());
    }
}
