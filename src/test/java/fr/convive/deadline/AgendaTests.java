package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E01;
import static fr.convive.deadline.DeadlineCode.E13;
import static fr.convive.deadline.DeadlineCode.E14;
import static fr.convive.deadline.DeadlineCode.E15;
import static fr.convive.deadline.DeadlineCode.E17;
import static fr.convive.deadline.DeadlineCode.E19;
import static fr.convive.deadline.DeadlineCode.E20;
import static fr.convive.deadline.DeadlineCode.E21;
import static fr.convive.deadline.DeadlineCode.E22;
import static fr.convive.deadline.DeadlineCode.E24;
import static fr.convive.deadline.DeadlineCode.E25;
import static fr.convive.deadline.DeadlineCode.E26;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Deadline.State;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A whole agenda as it stands on a day: what is behind, what is late, what comes next. */
class AgendaTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Schedule FREE = Schedule.of(START, Length.ofYears(3));

    @Test
    void whatHasHappenedIsDone() {
        var agenda = Ipe.agenda(
                "2010-12-01",
                Fact.ofYear(Kind.AMOUNT_NOTIFIED, 2, day("2008-05-02")),
                Fact.ofYear(Kind.PAID, 2, day("2008-09-15")),
                Fact.of(Kind.ANNUAL_REVIEW, day("2008-06-24")),
                Fact.of(Kind.EVALUATION_FILED, day("2010-06-15")),
                Fact.of(Kind.RENEWAL_DECIDED, day("2010-11-04")));

        assertThat(agenda.of(E13))
                .extracting(Deadline::state)
                .containsExactly(State.LATE, State.DONE, State.LATE, State.LATE);
        assertThat(agenda.of(E14))
                .extracting(Deadline::state)
                .containsExactly(State.LATE, State.DONE, State.LATE, State.DUE_SOON);
        assertThat(agenda.of(E14).get(1).warnings()).isEmpty();
        assertThat(agenda.of(E19)).extracting(Deadline::state).containsExactly(State.DONE, State.LATE, State.LATE);
        assertThat(agenda.of(E20)).extracting(Deadline::state).containsExactly(State.DONE);
        assertThat(agenda.of(E21)).extracting(Deadline::state).containsExactly(State.DONE);
    }

    @Test
    void whatHasNotHappenedYetIsNotKnown() {
        var agenda = Ipe.agenda("2010-06-01", Fact.of(Kind.EVALUATION_FILED, day("2010-06-15")));

        assertThat(agenda.of(E20)).extracting(Deadline::state).containsExactly(State.DUE_SOON);
    }

    @Test
    void aFormalDemandIsSettledByARepair() {
        var sent = Fact.letter(Kind.FORMAL_DEMAND, day("2008-12-01"), null);

        assertThat(Ipe.agenda("2009-01-15", sent).of(E25))
                .extracting(Deadline::state)
                .containsExactly(State.UPCOMING);
        assertThat(Ipe.agenda("2009-01-15", sent, Fact.of(Kind.REMEDIED, day("2009-01-10")))
                        .of(E25))
                .extracting(Deadline::state)
                .containsExactly(State.DONE);
    }

    @Test
    void aFormalDemandThatRunsFromItsReceiptWaitsForIt() {
        var ending = new Ending(3, Ending.Base.RECEIPT, null, null);
        var received = LetterCalendar.formalDemand(ending, day("2026-12-01"), day("2026-12-04"), Optional.empty());

        assertThat(received).map(Deadline::formula).contains("réception le 04/12/2026 + 3 mois = 04/03/2027");
        assertThat(LetterCalendar.formalDemand(ending, day("2026-12-01"), null, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aPaymentWaitsOnlyForTheReportsThatBlockIt() {
        var free = new ReportRule("INDICATORS", AccountingYear.CIVIL_YEAR, 6, null, Set.of());
        var schedule = with(Ipe.convention(), free);

        var agenda = Agenda.of(schedule, Facts.none(), day("2008-07-10"));

        assertThat(agenda.of(E15).stream().filter(d -> d.state() == State.LATE)).hasSize(1);
        assertThat(agenda.of(E14))
                .allSatisfy(payment -> assertThat(payment.warnings()).isEmpty());
        assertThat(agenda.of(E17)).isEmpty();
    }

    @Test
    void aLateReportBlocksEveryPaymentFromItsYearOnUntilItComes() {
        var agenda = Ipe.agenda("2009-07-10", Ipe.filed(2008, "2009-06-01"));

        assertThat(agenda.of(E14))
                .extracting(payment -> payment.warnings().size())
                .containsExactly(0, 1, 1, 1);
    }

    @Test
    void theNextDeadlineIsTheFirstThatIsNeitherDoneNorLate() {
        var agenda = Agenda.of(FREE, Facts.none(), day("2027-05-01"));

        assertThat(agenda.late()).extracting(Deadline::dueOn).containsExactly(day("2027-03-01"));
        assertThat(agenda.next()).map(Deadline::dueOn).contains(day("2027-06-30"));
        assertThat(Agenda.of(FREE, Facts.none(), day("2030-01-01")).next()).isEmpty();
    }

    @Test
    void aSessionYetToComeAsksForItsConvocation() {
        var facts = Facts.none().calledTo(new BoardCalendar(day("2026-11-26"), false));

        assertThat(Agenda.beforeEffect(facts, false, day("2026-11-19")).of(E01))
                .extracting(Deadline::state)
                .containsExactly(State.LATE);
        assertThat(Agenda.beforeEffect(
                                facts.and(Fact.of(Kind.CONVOCATION_SENT, day("2026-11-17"))), false, day("2026-11-19"))
                        .of(E01))
                .extracting(Deadline::state)
                .containsExactly(State.DONE);
    }

    @Test
    void onlyMoneyIsInspectedAfterTheTerm() {
        assertThat(Agenda.of(FREE, Facts.none(), START).of(E26)).isEmpty();
        assertThat(Ipe.agenda("2007-03-01").of(E26)).extracting(Deadline::dueOn).containsExactly(day("2011-03-30"));
    }

    @Test
    void aTermNamedByTheClauseIsSaidAsItIs() {
        var dated = Schedule.of(START, Length.until(day("2027-07-05")));

        assertThat(Agenda.of(dated, Facts.none(), START).of(E24))
                .extracting(Deadline::formula)
                .containsExactly("date de la clause = 05/07/2027");
    }

    @Test
    void aTermInMonthsOrCivilYearsShowsItsSum() {
        assertThat(Agenda.of(Schedule.of(day("2026-01-31"), Length.ofMonths(1)), Facts.none(), START)
                        .of(E24))
                .extracting(Deadline::formula)
                .containsExactly("veille de : 31/01/2026 + 1 mois = 28/02/2026");
        assertThat(Agenda.of(Ipe.read(YearBasis.CIVIL), Facts.none(), Ipe.SIGNED_ON)
                        .of(E24))
                .extracting(Deadline::formula)
                .containsExactly("veille de : 01/01/2007 + 4 ans = 01/01/2011");
    }

    @Test
    void aNoticeShowsWhatItIsCountedFrom() {
        assertThat(notice(Renewal.NoticeBase.TERM)).isEqualTo("terme du 31/08/2027 − 3 mois = 31/05/2027");
        assertThat(notice(Renewal.NoticeBase.ANNIVERSARY))
                .isEqualTo("anniversaire du 01/09/2027 − 3 mois = 01/06/2027");
    }

    private static String notice(Renewal.NoticeBase base) {
        var yearly = Schedule.of(START, Length.ofYears(1))
                .renewed(Renewal.tacit(12, 24).withNotice(3, base));
        return Agenda.of(yearly, Facts.none(), START).of(E22).get(0).formula();
    }

    private static Schedule with(Schedule schedule, ReportRule only) {
        return new Schedule(
                schedule.effectiveOn(),
                schedule.duration(),
                schedule.yearBasis(),
                schedule.renewal(),
                List.of(only),
                schedule.payments(),
                schedule.evaluation(),
                schedule.ending(),
                schedule.steering(),
                schedule.hasMoney());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
