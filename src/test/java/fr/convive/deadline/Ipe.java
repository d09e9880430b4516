package fr.convive.deadline;

import fr.convive.deadline.ReportRule.Block;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The convention « Ingénieurs pour l'école » of 1 March 2007, as its articles read. */
final class Ipe {

    static final LocalDate SIGNED_ON = LocalDate.of(2007, Month.MARCH, 1);
    static final LocalDate TERM = LocalDate.of(2011, Month.FEBRUARY, 28);

    private static final MonthDay FIRST_OF_JULY = MonthDay.of(Month.JULY, 1);

    private Ipe() {}

    static Schedule convention() {
        return read(YearBasis.ANNIVERSARY);
    }

    static Schedule read(YearBasis basis) {
        return new Schedule(
                SIGNED_ON,
                Length.ofYears(4),
                basis,
                Renewal.tacit(12, 48).onReportsFiled(),
                List.of(new ReportRule(
                        "FINANCIAL_REPORT",
                        AccountingYear.CIVIL_YEAR,
                        6,
                        FIRST_OF_JULY,
                        Set.of(Block.PAYMENT, Block.RENEWAL))),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(year -> new Payment(year, new BigDecimal("1800000.00")))
                        .toList(),
                EvaluationRule.strictlyBefore(FIRST_OF_JULY),
                new Ending(3, Ending.Base.SENDING, null, null),
                new Steering(2),
                true);
    }

    static Lifespan life() {
        return Lifespan.of(convention());
    }

    static Fact filed(int year, String on) {
        return Fact.filed("FINANCIAL_REPORT", String.valueOf(year), LocalDate.parse(on));
    }

    static Agenda agenda(String today, Fact... facts) {
        return Agenda.of(convention(), Facts.of(facts), LocalDate.parse(today));
    }
}
