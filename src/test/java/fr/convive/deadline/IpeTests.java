package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E09;
import static fr.convive.deadline.DeadlineCode.E13;
import static fr.convive.deadline.DeadlineCode.E14;
import static fr.convive.deadline.DeadlineCode.E15;
import static fr.convive.deadline.DeadlineCode.E17;
import static fr.convive.deadline.DeadlineCode.E20;
import static fr.convive.deadline.DeadlineCode.E21;
import static fr.convive.deadline.DeadlineCode.E23;
import static fr.convive.deadline.DeadlineCode.E24;
import static fr.convive.deadline.DeadlineCode.E25;
import static fr.convive.deadline.DeadlineCode.E26;
import static fr.convive.deadline.DeadlineCode.E27;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Anniversary.Standing;
import fr.convive.deadline.Deadline.State;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference convention, reproduced to the day. */
class IpeTests {

    private static final List<LocalDate> DEPOSITS = days("2008-06-30", "2009-06-30", "2010-06-30");

    @Test
    void takesEffectOnTheDayOfItsSignature() {
        var effect = only(Ipe.agenda("2007-03-01"), E09);

        assertThat(effect.dueOn()).isEqualTo("2007-03-01");
    }

    @Test
    void livesFourYearsOneAfterTheOther() {
        assertThat(Ipe.life().periods())
                .containsExactly(
                        period("2007-03-01", "2008-02-29"),
                        period("2008-03-01", "2009-02-28"),
                        period("2009-03-01", "2010-02-28"),
                        period("2010-03-01", "2011-02-28"));
    }

    @Test
    void isRenewedTacitlyThreeTimesAndNotAFourth() {
        var renewals = Ipe.agenda("2007-03-01").of(E23);

        assertThat(dueDays(renewals)).isEqualTo(days("2008-03-01", "2009-03-01", "2010-03-01"));
        assertThat(renewals.get(0).label()).isEqualTo("Reconduction tacite n° 1");
        assertThat(renewals.get(0).formula()).isEqualTo("01/03/2007 + 1 an = 01/03/2008, jusqu'au 28/02/2009");
        assertThat(renewals.get(0).reminders()).isEqualTo(days("2007-11-02", "2007-12-02", "2008-01-31"));
    }

    @Test
    void endsOnTheLastDayOfFebruary2011() {
        var term = only(Ipe.agenda("2007-03-01"), E24);

        assertThat(Ipe.life().lastDay()).contains(Ipe.TERM);
        assertThat(term.dueOn()).isEqualTo(Ipe.TERM);
        assertThat(term.formula()).isEqualTo("veille de : 01/03/2007 + 4 ans = 01/03/2011");
        assertThat(term.reminders()).isEqualTo(days("2010-02-28", "2010-09-01", "2010-11-30"));
    }

    @Test
    void asksForTheReportsOfEachCivilYearByTheEveOfTheFirstOfJuly() {
        var reports = Ipe.agenda("2007-03-01").of(E15).stream()
                .filter(report -> report.warnings().stream().noneMatch(w -> w.startsWith("à confirmer")))
                .toList();

        assertThat(dueDays(reports)).isEqualTo(DEPOSITS);
        assertThat(reports.get(0).label()).isEqualTo("Compte rendu financier, exercice 2007");
        assertThat(reports.get(0).formula())
                .isEqualTo("le plus tôt de : clôture le 31/12/2007 + 6 mois = 30/06/2008 ; "
                        + "avant le 01/07/2008 = 30/06/2008");
        assertThat(reports.get(0).reminders())
                .isEqualTo(days("2008-05-01", "2008-05-31", "2008-06-23", "2008-06-30", "2008-07-01"));
    }

    @Test
    void showsTheReportOfTheYearBeforeAsDoubtfulAndNeverAsLate() {
        var doubtful = Ipe.agenda("2007-07-15").of(E15).get(0);

        assertThat(doubtful.dueOn()).isEqualTo("2007-06-30");
        assertThat(doubtful.state()).isNotEqualTo(State.LATE);
        assertThat(doubtful.warnings())
                .containsExactly(
                        "tombe un samedi : viser le 29/06/2007",
                        "à confirmer : l'exercice 2006 précède la convention, non bloquant");
    }

    @Test
    void stillOwesTheReportsOf2010AfterItsTerm() {
        var surviving = only(Ipe.agenda("2011-03-01"), E27);

        assertThat(surviving.dueOn()).isEqualTo("2011-06-30");
        assertThat(surviving.label()).isEqualTo("Compte rendu financier, exercice 2010");
        assertThat(surviving.state()).isEqualTo(State.UPCOMING);
    }

    @Test
    void isEvaluatedBeforeTheFirstOfJulyOfItsLastYear() {
        var evaluation = only(Ipe.agenda("2007-03-01"), E20);

        assertThat(evaluation.dueOn()).isEqualTo("2010-06-30");
        assertThat(evaluation.reminders()).isEqualTo(days("2009-06-30", "2010-01-01", "2010-04-01", "2010-05-31"));
        assertThat(evaluation.formula())
                .isEqualTo("avant le 01/07/2010 de la dernière année d'exécution (terme le 28/02/2011) = 30/06/2010");
    }

    @Test
    void promisesFourPaymentsEachNotifiedFirst() {
        var agenda = Ipe.agenda("2007-03-01");

        assertThat(dueDays(agenda.of(E13))).isEqualTo(days("2007-03-01", "2008-01-15", "2009-01-15", "2010-01-15"));
        assertThat(dueDays(agenda.of(E14))).isEqualTo(days("2007-12-31", "2008-12-31", "2009-12-31", "2010-12-31"));
        assertThat(agenda.of(E14).get(0).label()).isEqualTo("Versement de 1\u00a0800\u00a0000\u00a0€, année 1");
    }

    @Test
    void mayBeInspectedAfterItsTerm() {
        assertThat(only(Ipe.agenda("2011-03-01"), E26).state()).isNotEqualTo(State.LATE);
    }

    @Test
    void depositsAMonthAfterTheGeneralMeetingWhenThatIsEarlier() {
        var agenda = Ipe.agenda("2008-04-25", Fact.of(Kind.GENERAL_MEETING, day("2008-04-24")));

        var deposit = agenda.of(E17).get(0);
        assertThat(deposit.dueOn()).isEqualTo("2008-05-24");
        assertThat(deposit.warnings()).containsExactly("tombe un samedi : viser le 23/05/2008");
        assertThat(dueDays(agenda.of(E17))).isEqualTo(days("2008-05-24", "2009-06-30", "2010-06-30"));
    }

    @Test
    void warnsOfWeekEndsAndMovesNothing() {
        var renewals = Ipe.agenda("2007-03-01").of(E23);

        assertThat(renewals.get(0).warnings()).containsExactly("tombe un samedi");
        assertThat(renewals.get(1).warnings()).containsExactly("tombe un dimanche");
        assertThat(renewals.get(2).warnings()).isEmpty();
    }

    @ParameterizedTest(name = "on {0} with a deposit on {1}: {2}")
    @CsvSource({
        "2008-02-29,           , AHEAD",
        "2008-03-01,           , UNDER_RESERVE",
        "2008-06-30,           , UNDER_RESERVE",
        "2008-06-30, 2008-06-30, CONFIRMED",
        "2008-05-01, 2008-06-30, UNDER_RESERVE",
        "2008-07-01,           , DEFAULTING",
        "2008-07-02, 2008-07-02, CONFIRMED",
        "2008-03-01, 2008-02-15, CONFIRMED",
    })
    void isRenewedUnderReserveUntilTheDepositAndDefaultsAfterTheLimit(
            LocalDate today, @Nullable LocalDate filedOn, Standing standing) {
        var facts = filedOn == null ? Facts.none() : Facts.of(Ipe.filed(2007, filedOn.toString()));

        var first = new Lifespan(Ipe.convention(), facts, today).anniversaries().get(0);

        assertThat(first.reserveEndsOn()).contains(day("2008-06-30"));
        assertThat(first.standing(facts, today)).isEqualTo(standing);
    }

    @Test
    void saysOfARenewalWhereItStands() {
        assertThat(Ipe.agenda("2008-03-02").of(E23).get(0).warnings())
                .contains("sous réserve du dépôt des pièces, au plus tard le 30/06/2008");
        assertThat(Ipe.agenda("2008-07-01").of(E23).get(0).warnings())
                .contains("reconduction défaillante : pièces attendues depuis le 30/06/2008");
    }

    @Test
    void readInCivilYearsEndsWithTheYear2010AndIsEvaluatedOnTheSameDay() {
        var life = Lifespan.of(Ipe.read(YearBasis.CIVIL));

        assertThat(life.anniversaries())
                .extracting(Anniversary::on)
                .isEqualTo(days("2008-01-01", "2009-01-01", "2010-01-01"));
        assertThat(life.lastDay()).contains(day("2010-12-31"));
        var agenda = Agenda.of(Ipe.read(YearBasis.CIVIL), Facts.none(), Ipe.SIGNED_ON);
        assertThat(only(agenda, E20).dueOn()).isEqualTo("2010-06-30");
        assertThat(life.years()).first().isEqualTo(period("2007-03-01", "2007-12-31"));
    }

    @ParameterizedTest(name = "sent on {0}, terminated on {1}: {2}")
    @CsvSource({
        "2008-12-01, 2009-03-01, ''",
        "2009-11-30, 2010-02-28, ''",
        "2010-03-31, 2010-06-30, ''",
        "2010-11-28, 2011-02-28, 'égale au terme : sans effet utile'",
        "2010-12-01, 2011-03-01, 'la convention expire avant, le 28/02/2011'",
    })
    void isTerminatedThreeMonthsAfterTheSendingOfTheFormalDemand(LocalDate sentOn, LocalDate endsOn, String warning) {
        var demand =
                only(Ipe.agenda(sentOn.toString(), Fact.letter(Kind.FORMAL_DEMAND, sentOn, sentOn.plusDays(4))), E25);

        assertThat(demand.dueOn()).isEqualTo(endsOn);
        assertThat(demand.formula())
                .isEqualTo("envoi le %s + 3 mois = %s".formatted(French.date(sentOn), French.date(endsOn)));
        if (warning.isEmpty()) {
            assertThat(demand.warnings()).noneMatch(w -> w.contains("terme") || w.contains("expire"));
        } else {
            assertThat(demand.warnings()).contains(warning);
        }
    }

    @Test
    void recallsAFormalDemandAMonthAndAFortnightBeforeItEndsAndOnTheDay() {
        var demand =
                LetterCalendar.formalDemand(Ipe.convention().ending(), day("2008-12-01"), null, Optional.of(Ipe.TERM));

        assertThat(demand).map(Deadline::reminders).contains(days("2009-01-30", "2009-02-14", "2009-03-01"));
    }

    @Test
    void terminatedOnAnAnniversaryOpensNoFurtherYear() {
        var life = new Lifespan(
                Ipe.convention(), Facts.of(Fact.of(Kind.TERMINATION, day("2009-03-01"))), day("2009-03-02"));

        assertThat(life.lastDay()).contains(day("2009-03-01"));
        assertThat(life.periods())
                .containsExactly(period("2007-03-01", "2008-02-29"), period("2008-03-01", "2009-03-01"));
        assertThat(ReportCalendar.of(life)).extracting(ReportDue::period).containsExactly("2006", "2007", "2008");
    }

    @Test
    void terminatedEarlyIsEvaluatedAtItsEndAndHasNothingLeftToRenew() {
        var agenda = Ipe.agenda("2009-03-02", Fact.of(Kind.TERMINATION, day("2009-03-01")));

        assertThat(only(agenda, E20).dueOn()).isEqualTo("2009-03-01");
        assertThat(only(agenda, E24).formula()).isEqualTo("fin anticipée le 01/03/2009");
        assertThat(agenda.of(E21)).isEmpty();
        assertThat(only(agenda, E27).dueOn()).isEqualTo("2009-06-30");
    }

    @Test
    void blocksThePaymentWhileADepositIsADayLate() {
        var agenda = Ipe.agenda("2009-07-01", Ipe.filed(2007, "2008-05-20"), Ipe.filed(2008, "2009-07-01"));

        assertThat(agenda.of(E14).get(2).warnings())
                .contains("bloqué : Compte rendu financier, exercice 2008, échéance du 30/06/2009, 1 jour de retard");
        assertThat(agenda.of(E14).get(1).warnings()).isEmpty();
        assertThat(agenda.of(E15).get(2).warnings()).contains("dépôt le 01/07/2009, 1 jour de retard");
        assertThat(agenda.of(E15).get(2).state()).isEqualTo(State.DONE);
    }

    @Test
    void isInDateOrder() {
        assertThat(Ipe.agenda("2007-03-01").deadlines()).isSortedAccordingTo(Deadline.IN_ORDER);
    }

    private static Deadline only(Agenda agenda, DeadlineCode code) {
        assertThat(agenda.of(code)).hasSize(1);
        return agenda.of(code).get(0);
    }

    private static List<LocalDate> dueDays(List<Deadline> deadlines) {
        return deadlines.stream().map(Deadline::dueOn).toList();
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return List.of(texts).stream().map(LocalDate::parse).toList();
    }
}
