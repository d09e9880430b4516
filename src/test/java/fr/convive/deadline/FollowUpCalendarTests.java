package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E11;
import static fr.convive.deadline.DeadlineCode.E15;
import static fr.convive.deadline.DeadlineCode.E16;
import static fr.convive.deadline.DeadlineCode.E19;
import static fr.convive.deadline.DeadlineCode.E20;
import static fr.convive.deadline.DeadlineCode.E21;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Deadline.State;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings, reviews, reports and evaluation of conventions that are not the reference one. */
class FollowUpCalendarTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Period THREE_YEARS = new Period(START, LocalDate.of(2029, 8, 31));

    @ParameterizedTest(name = "{0} a year")
    @CsvSource({"1, 2, 2027-09-01", "2, 5, 2027-03-01", "3, 8, 2027-01-01", "4, 11, 2026-12-01", "12, 35, 2026-10-01"})
    void meetingsAreSpreadEvenlyAndEndWithTheLife(int perYear, int number, LocalDate first) {
        var meetings = FollowUpCalendar.meetings(THREE_YEARS, perYear);

        assertThat(meetings).hasSize(number).first().isEqualTo(first);
        assertThat(FollowUpCalendar.committees(THREE_YEARS, perYear))
                .extracting(Deadline::dueOn)
                .isEqualTo(meetings);
    }

    @Test
    void aConventionThatDoesNotSayMeetsTwiceAYear() {
        assertThat(Agenda.of(Schedule.of(START, Length.ofYears(1)), Facts.none(), START)
                        .of(E11))
                .extracting(Deadline::dueOn)
                .containsExactly(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aMeetingHeldTenDaysLateCountsForTheOneItIsNearestTo() {
        var facts = Facts.of(Fact.of(Kind.MEETING, LocalDate.of(2027, 3, 11)));

        var meetings = Agenda.of(Schedule.of(START, Length.ofYears(2)), facts, LocalDate.of(2027, 4, 1))
                .of(E11);

        assertThat(meetings).extracting(Deadline::state).containsExactly(State.DONE, State.UPCOMING, State.UPCOMING);
    }

    @Test
    void aYearIsReviewedAtTheCloseOfEachSchoolYearLivedForSixMonths() {
        assertThat(reviews(START, 2)).containsExactly(LocalDate.of(2027, 6, 30), LocalDate.of(2028, 6, 30));
        assertThat(reviews(LocalDate.of(2027, 1, 1), 1)).containsExactly(LocalDate.of(2027, 6, 30));
        assertThat(reviews(LocalDate.of(2027, 1, 2), 1)).isEmpty();
    }

    @Test
    void aStatementIsMadeWithinAFortnight() {
        assertThat(FollowUpCalendar.statement(START).dueOn()).isEqualTo("2026-09-16");
    }

    @Test
    void aCertificateOfInsuranceIsAskedForEachSeptember() {
        assertThat(FollowUpCalendar.insuranceCertificates(THREE_YEARS, MonthDay.of(9, 1)))
                .extracting(Deadline::dueOn)
                .containsExactly(START, START.plusYears(1), START.plusYears(2));
    }

    @ParameterizedTest(name = "{0} from {1} for {2} months: {3} on {4}")
    @CsvSource({
        "CIVIL_YEAR,      2026-01-15, 10, 2026,      2027-06-30",
        "CIVIL_YEAR,      2026-09-01, 12, 2026,      2027-06-30",
        "SCHOOL_YEAR,     2026-09-01, 12, 2026-2027, 2028-02-29",
        "SCHOOL_YEAR,     2026-03-01, 12, 2025-2026, 2027-02-28",
        "CONVENTION_YEAR, 2026-09-01, 12, 1,         2028-02-29",
    })
    void eachYearOfAConventionAnswersForOneAccountingYear(
            AccountingYear year, LocalDate start, int months, String period, LocalDate dueOn) {
        var life = Lifespan.of(
                reporting(start, Length.ofMonths(months), new ReportRule("INDICATORS", year, 6, null, Set.of())));

        var owed =
                ReportCalendar.of(life).stream().filter(due -> !due.doubtful()).toList();

        assertThat(owed).extracting(ReportDue::period).containsExactly(period);
        assertThat(owed).extracting(ReportDue::dueOn).containsExactly(dueOn);
    }

    @Test
    void aConventionThatStartsWithAnAccountingYearLeavesNoDoubtAboutTheOneBefore() {
        var rule = new ReportRule("FINANCIAL_REPORT", AccountingYear.CIVIL_YEAR, 6, null, Set.of());

        assertThat(ReportCalendar.of(Lifespan.of(reporting(LocalDate.of(2027, 1, 1), Length.ofYears(1), rule))))
                .noneMatch(ReportDue::doubtful);
    }

    @Test
    void annualAccountsHaveACodeOfTheirOwnAndAnUnknownReportKeepsItsName() {
        var accounts = new ReportRule("ANNUAL_ACCOUNTS", AccountingYear.CONVENTION_YEAR, 0, null, Set.of());
        var other = new ReportRule("PHOTOS", AccountingYear.CONVENTION_YEAR, 0, null, Set.of());

        var agenda = Agenda.of(
                new Schedule(
                        START,
                        Length.ofYears(1),
                        YearBasis.ANNIVERSARY,
                        Renewal.none(),
                        List.of(accounts, other),
                        List.of(),
                        null,
                        Ending.unspoken(),
                        Steering.unspoken(),
                        true),
                Facts.none(),
                START);

        assertThat(agenda.of(E16)).extracting(Deadline::label).containsExactly("Comptes annuels, année 1");
        assertThat(agenda.of(E15)).extracting(Deadline::label).containsExactly("Pièce « PHOTOS », année 1");
        assertThat(agenda.of(E15))
                .extracting(Deadline::formula)
                .containsExactly("clôture le 31/08/2027 + 0 mois = 31/08/2027");
    }

    @ParameterizedTest(name = "before {0} of the last year of a life from {1} to {2}: {3}")
    @CsvSource({
        "--07-01, 2007-03-01, 2011-02-28, 2010-06-30",
        "--07-01, 2007-03-01, 2010-12-31, 2010-06-30",
        "--07-01, 2023-07-01, 2026-06-30, 2026-06-30",
        "--07-01, 2026-09-01, 2027-02-28, 2027-02-28",
        "--01-01, 2026-09-01, 2029-08-31, 2028-12-31",
        "--02-29, 2026-09-01, 2028-08-31, 2028-02-28",
    })
    void anEvaluationIsDueOnTheEveOfTheDayNamedWithinTheLastYear(
            MonthDay before, LocalDate start, LocalDate end, LocalDate dueOn) {
        assertThat(EvaluationRule.strictlyBefore(before).dueOn(new Period(start, end)))
                .isEqualTo(dueOn);
    }

    @Test
    void anEvaluationOrADecisionCanBeCountedBackFromTheTerm() {
        var evaluation = EndCalendar.evaluation(EvaluationRule.monthsBeforeTerm(6), THREE_YEARS);
        var decision = EndCalendar.decision(THREE_YEARS.endsOn());

        assertThat(evaluation.code()).isEqualTo(E20);
        assertThat(evaluation.dueOn()).isEqualTo("2029-02-28");
        assertThat(evaluation.formula()).isEqualTo("terme du 31/08/2029 − 6 mois = 28/02/2029");
        assertThat(decision.code()).isEqualTo(E21);
        assertThat(decision.dueOn()).isEqualTo("2029-05-31");
        assertThat(decision.reminders()).containsExactly(LocalDate.of(2029, 3, 4), LocalDate.of(2029, 5, 3));
    }

    private static List<LocalDate> reviews(LocalDate start, int years) {
        return Agenda.of(Schedule.of(start, Length.ofYears(years)), Facts.none(), start).of(E19).stream()
                .map(Deadline::dueOn)
                .toList();
    }

    private static Schedule reporting(LocalDate start, Length length, ReportRule rule) {
        return new Schedule(
                start,
                length,
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                List.of(rule),
                List.of(),
                null,
                Ending.unspoken(),
                Steering.unspoken(),
                true);
    }
}
