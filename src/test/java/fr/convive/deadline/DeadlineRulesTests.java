package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Fact.Kind;
import fr.convive.deadline.ReportRule.Block;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of section 15 of the domain rules, line by line: recalls, and for each code at least one date that answers for itself. */
class DeadlineRulesTests {

    private static final LocalDate J = LocalDate.of(2026, Month.NOVEMBER, 18);
    private static final LocalDate START = LocalDate.of(2026, Month.SEPTEMBER, 1);

    @ParameterizedTest(name = "{0} is recalled at J{1}")
    @CsvSource(delimiter = '|', textBlock = """
            E01 | -15 -10 -8
            E02 | -15 -10 -8
            E03 | 0
            E04 | 2 5
            E05 | 0
            E06 | 0
            E07 | 15 30
            E08 | 2
            E09 | -15
            E10 | 5
            E11 | -30
            E12 | -21
            E13 | 0
            E14 | -15
            E15 | -60 -30 -7 0 1
            E16 | -60 -30 -7 0 1
            E17 | -60 -30 -7 0 1
            E18 | 0
            E19 | -45 -15
            E20 | -365 -180 -90 -30
            E21 | -180 -120
            E22 | -60 -30 -7
            E23 | -120 -90 -30
            E24 | -365 -180 -90
            E25 | -30 -15 0
            E26 | 30
            E27 | -60 -30 -7 0 1
            E28 | 0
            E29 | -365 -180
            E30 | -90
            E31 | -30 -7
            E32 | -60
            E33 | -30
            E34 | -30
            E35 | -90
            E36 | 0
            E37 | ''
            E38 | -30
            """)
    void eachCodeIsRecalledAsTheRulesSay(DeadlineCode code, String days) {
        assertThat(code.reminders(J))
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(day -> J.plusDays(Integer.parseInt(day)))
                        .toList());
    }

    @Test
    void eachOfTheThirtyEightCodesGivesADateThatAnswersForItself() {
        var all = Stream.of(board(), life(), standing())
                .flatMap(Collection::stream)
                .toList();

        assertThat(all.stream().map(Deadline::code).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(DeadlineCode.class));
        assertThat(all).allSatisfy(deadline -> {
            assertThat(deadline.label()).isNotBlank();
            assertThat(deadline.formula()).matches(".*\\d.*");
            assertThat(deadline.source()).isNotBlank();
            assertThat(deadline.ifNothingDone()).isNotBlank();
            assertThat(deadline.warnings().stream().anyMatch(warning -> warning.startsWith("tombe")))
                    .as("%s of %s", deadline.code(), deadline.dueOn())
                    .isEqualTo(!WorkingDays.contains(deadline.dueOn()));
        });
    }

    private static List<Deadline> board() {
        var session = new BoardCalendar(J, false);
        return List.of(
                session.convocation(),
                session.documents(),
                session.secondMeetingDue(),
                ActCalendar.transmission(J),
                ActCalendar.enforceability(J),
                ActCalendar.signaturePossible(J),
                ActCalendar.signatureTarget(J),
                ActCalendar.secondTransmission(J),
                ActCalendar.publication(J),
                ActCalendar.challenge(J));
    }

    private static List<Deadline> life() {
        var schedule = new Schedule(
                START,
                Length.ofYears(1),
                YearBasis.ANNIVERSARY,
                Renewal.tacit(12, 36).withNotice(3, Renewal.NoticeBase.TERM).onReportsFiled(),
                List.of(report("FINANCIAL_REPORT"), report("ANNUAL_ACCOUNTS")),
                List.of(new Payment(1, BigDecimal.TEN)),
                EvaluationRule.monthsBeforeTerm(6),
                new Ending(3, Ending.Base.SENDING, null, 6),
                new Steering(2),
                true);
        var facts = Facts.of(Fact.letter(Kind.FORMAL_DEMAND, J, null));
        var life = Agenda.of(schedule, facts, J).deadlines();
        var apart = List.of(FollowUpCalendar.statement(J));
        var whole = new Period(START, START.plusYears(3).minusDays(1));
        return Stream.of(
                        life,
                        apart,
                        FollowUpCalendar.committees(whole, 2),
                        FollowUpCalendar.insuranceCertificates(whole, MonthDay.of(9, 1)))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Deadline> standing() {
        return Arrays.asList(
                StandingCalendar.delegation(2026),
                StandingCalendar.labelExpiry(J),
                StandingCalendar.regulatedWork(J),
                StandingCalendar.soltea("ouverture", J),
                StandingCalendar.missionLetter(J),
                StandingCalendar.contactPurge(J),
                StandingCalendar.retention(J, 10),
                StandingCalendar.naf2025(),
                StandingCalendar.selfAssessment(2027));
    }

    private static ReportRule report(String code) {
        return new ReportRule(code, AccountingYear.CIVIL_YEAR, 6, null, Set.of(Block.PAYMENT, Block.RENEWAL));
    }
}
