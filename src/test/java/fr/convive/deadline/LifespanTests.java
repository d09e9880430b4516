package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E22;
import static fr.convive.deadline.Renewal.NoticeBase.ANNIVERSARY;
import static fr.convive.deadline.Renewal.NoticeBase.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a convention lives, by the clause patterns that French conventions use. */
class LifespanTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Renewal YEAR_TO_YEAR = Renewal.tacit(12, null).withNotice(3, TERM);

    @Nested
    class AFixedLength {

        @ParameterizedTest(name = "{1} months from {0} end on {2}")
        @CsvSource({
            "2026-09-01, 12, 2027-08-31",
            "2026-09-01, 36, 2029-08-31",
            "2007-03-01, 48, 2011-02-28",
            "2007-03-01, 12, 2008-02-29",
            "2008-02-29, 12, 2009-02-27",
            "2008-02-29, 48, 2012-02-28",
            "2026-01-31,  1, 2026-02-27",
            "2028-01-31,  1, 2028-02-28",
            "2026-08-31,  6, 2027-02-27",
            "2026-03-31,  1, 2026-04-29",
            "2026-01-01, 12, 2026-12-31",
            "2026-12-15, 18, 2028-06-14",
        })
        void endsTheEveOfTheSameDayClippedToTheMonth(LocalDate start, int months, LocalDate end) {
            assertThat(Lifespan.of(Schedule.of(start, Length.ofMonths(months))).lastDay())
                    .contains(end);
        }

        @Test
        void endsOnTheDayThatTheClauseNames() {
            var schoolYear = Schedule.of(START, Length.until(day("2027-08-31")));

            assertThat(Lifespan.of(schoolYear).periods()).containsExactly(new Period(START, day("2027-08-31")));
        }

        @Test
        void inCivilYearsCountsTheFirstForAWholeOne() {
            var life = Lifespan.of(civil(Length.ofYears(2), Renewal.none()));

            assertThat(life.lastDay()).contains(day("2027-12-31"));
            assertThat(life.years())
                    .containsExactly(
                            new Period(START, day("2026-12-31")), new Period(day("2027-01-01"), day("2027-12-31")));
        }

        @Test
        void extendedTwiceByAmendmentEndsWithTheLastOne() {
            var terms = List.of(3, 5, 11).stream()
                    .map(years -> Lifespan.of(Schedule.of(START, Length.ofYears(years)))
                            .lastDay()
                            .orElseThrow())
                    .toList();

            assertThat(terms).containsExactly(day("2029-08-31"), day("2031-08-31"), day("2037-08-31"));
        }

        @Test
        void endsEarlierOnTheDayOfItsTermination() {
            var life = after(Schedule.of(START, Length.ofYears(3)), Fact.of(Kind.TERMINATION, day("2027-04-15")));

            assertThat(life.lastDay()).contains(day("2027-04-15"));
            assertThat(life.fullTerm()).contains(day("2029-08-31"));
        }

        @Test
        void thatOutlivesItsFrameworkIsWarned() {
            assertThat(EndCalendar.outliving(day("2029-08-31"), day("2028-12-31")))
                    .contains("la convention-cadre expire avant, le 31/12/2028");
            assertThat(EndCalendar.outliving(day("2028-12-31"), day("2028-12-31")))
                    .isEmpty();
        }
    }

    @Nested
    class AFixedLengthWithNotice {

        @Test
        void showsItsNoticeBeforeItsTermAndKeepsThatTermWhenDenounced() {
            var schedule =
                    Schedule.of(START, Length.ofYears(3)).renewed(Renewal.none().withNotice(3, TERM));

            var agenda = Agenda.of(
                    schedule, Facts.of(Fact.letter(Kind.DENUNCIATION, day("2027-01-10"), null)), day("2027-02-01"));

            assertThat(agenda.of(E22)).extracting(Deadline::dueOn).containsExactly(day("2029-05-31"));
            assertThat(agenda.of(DeadlineCode.E24)).extracting(Deadline::dueOn).containsExactly(day("2029-08-31"));
        }
    }

    @Nested
    class AnExpressRenewal {

        private final Schedule renewableOnce =
                Schedule.of(START, Length.ofYears(1)).renewed(Renewal.express(1));

        @Test
        void countsOnlyOnceDecided() {
            assertThat(Lifespan.of(renewableOnce).lastDay()).contains(day("2027-08-31"));
            assertThat(after(renewableOnce, Fact.of(Kind.RENEWAL, day("2027-06-10")))
                            .lastDay())
                    .contains(day("2028-08-31"));
        }

        @Test
        void isNotTakenMoreOftenThanTheClauseAllows() {
            var twice = after(
                    renewableOnce, Fact.of(Kind.RENEWAL, day("2027-06-10")), Fact.of(Kind.RENEWAL, day("2028-06-10")));

            assertThat(twice.lastDay()).contains(day("2028-08-31"));
        }

        @Test
        void ofADatedConventionRunsForAsLongAsThatDid() {
            var dated = Schedule.of(START, Length.until(day("2027-08-31"))).renewed(Renewal.express(2));

            assertThat(after(dated, Fact.of(Kind.RENEWAL, day("2027-06-10"))).periods())
                    .containsExactly(
                            new Period(START, day("2027-08-31")), new Period(day("2027-09-01"), day("2028-08-31")));
        }
    }

    @Nested
    class ATacitRenewal {

        @Test
        void fromYearToYearUpToItsCapEndsThere() {
            var life = Lifespan.of(Schedule.of(START, Length.ofYears(1)).renewed(Renewal.tacit(12, 36)));

            assertThat(life.lastDay()).contains(day("2029-08-31"));
            assertThat(life.anniversaries())
                    .extracting(Anniversary::on)
                    .containsExactly(day("2027-09-01"), day("2028-09-01"));
        }

        @Test
        void afterALongerFirstPeriodStartsAtItsEnd() {
            var life = Lifespan.of(Schedule.of(START, Length.ofYears(3)).renewed(Renewal.tacit(12, 60)));

            assertThat(life.lastDay()).contains(day("2031-08-31"));
            assertThat(life.anniversaries())
                    .extracting(Anniversary::on)
                    .containsExactly(day("2029-09-01"), day("2030-09-01"));
        }

        @Test
        void byNumberOfTimesEndsAfterTheLast() {
            var thrice = new Renewal(Renewal.Mode.TACIT, 12, null, 3, null, null, Renewal.Condition.NONE);

            assertThat(Lifespan.of(Schedule.of(START, Length.ofYears(1)).renewed(thrice))
                            .lastDay())
                    .contains(day("2030-08-31"));
        }

        @Test
        void whoseLastPeriodPassesTheCapIsCutThere() {
            var life = Lifespan.of(Schedule.of(START, Length.ofYears(1)).renewed(Renewal.tacit(12, 30)));

            assertThat(life.periods()).last().isEqualTo(new Period(day("2028-09-01"), day("2029-02-28")));
        }

        @Test
        void ofADatedConventionTurnsOnTheDayAfter() {
            var life = Lifespan.of(Schedule.of(day("2026-10-15"), Length.until(day("2027-08-31")))
                    .renewed(Renewal.tacit(12, 24)));

            assertThat(life.anniversaries())
                    .extracting(Anniversary::on)
                    .containsExactly(day("2027-09-01"), day("2028-09-01"));
            assertThat(life.lastDay()).contains(day("2028-10-14"));
        }

        @Test
        void withoutACapHasNoTermAndIsFollowedTwoYearsAhead() {
            var life = after(Schedule.of(START, Length.ofYears(1)).renewed(YEAR_TO_YEAR), Fact.of(Kind.MEETING, START));

            assertThat(life.lastDay()).isEmpty();
            assertThat(life.periods()).last().extracting(Period::endsOn).isEqualTo(day("2032-08-31"));
        }

        @Test
        void fromTheEndOfAMonthDoesNotDriftThroughFebruary() {
            var life = Lifespan.of(
                    Schedule.of(day("2026-01-31"), Length.ofMonths(1)).renewed(Renewal.tacit(1, 4)));

            assertThat(life.periods())
                    .extracting(Period::startsOn)
                    .containsExactly(day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
        }

        @ParameterizedTest(name = "denounced on {0}, ends on {1}")
        @CsvSource({
            "2027-05-31, 2027-08-31",
            "2027-06-01, 2028-08-31",
            "2028-05-31, 2028-08-31",
            "2028-06-01, 2029-08-31",
        })
        void isStoppedByANoticeInTimeAndRunsOnePeriodMoreForADayOfDelay(LocalDate sentOn, LocalDate end) {
            var yearToYear = Schedule.of(START, Length.ofYears(1)).renewed(YEAR_TO_YEAR);

            assertThat(after(yearToYear, Fact.letter(Kind.DENUNCIATION, sentOn, null))
                            .lastDay())
                    .contains(end);
        }

        @Test
        void denouncedInTimeShowsItsNoticeAsGivenAndNoRenewal() {
            var yearToYear = Schedule.of(START, Length.ofYears(1)).renewed(YEAR_TO_YEAR);

            var agenda = Agenda.of(
                    yearToYear, Facts.of(Fact.letter(Kind.DENUNCIATION, day("2027-05-03"), null)), day("2027-05-04"));

            assertThat(agenda.of(E22)).extracting(Deadline::dueOn).containsExactly(day("2027-05-31"));
            assertThat(agenda.of(E22)).extracting(Deadline::state).containsExactly(Deadline.State.DONE);
            assertThat(agenda.of(DeadlineCode.E23)).isEmpty();
            assertThat(agenda.of(DeadlineCode.E24)).extracting(Deadline::dueOn).containsExactly(day("2027-08-31"));
        }

        @ParameterizedTest(name = "notice before the {0}: {1}")
        @CsvSource({"TERM, 2027-05-31", "ANNIVERSARY, 2027-06-01"})
        void countsItsNoticeFromTheBaseThatTheClauseNames(Renewal.NoticeBase base, LocalDate notice) {
            var capped = Renewal.tacit(12, 24).withNotice(3, base);

            var agenda = Agenda.of(Schedule.of(START, Length.ofYears(1)).renewed(capped), Facts.none(), START);

            assertThat(agenda.of(E22)).extracting(Deadline::dueOn).containsExactly(notice);
        }

        @Test
        void underAConditionKeepsItsWholeLifeWhileTheReportsAreMissing() {
            assertThat(new Lifespan(Ipe.convention(), Facts.none(), day("2008-07-01")).lastDay())
                    .contains(Ipe.TERM);
        }
    }

    @Nested
    class AnIndefiniteLength {

        private final Schedule indefinite = Schedule.of(START, Length.unlimited());

        @Test
        void hasNoTerm() {
            var agenda = Agenda.of(indefinite, Facts.none(), START);

            assertThat(Lifespan.of(indefinite).lastDay()).isEmpty();
            assertThat(agenda.of(DeadlineCode.E24)).isEmpty();
            assertThat(agenda.of(DeadlineCode.E20)).isEmpty();
        }

        @Test
        void withNoticeBeforeTheAnniversaryEndsTheEveOfTheNextOneInTime() {
            var clause = new Renewal(Renewal.Mode.NONE, null, null, null, 3, ANNIVERSARY, Renewal.Condition.NONE);
            var denounced = after(indefinite.renewed(clause), Fact.letter(Kind.DENUNCIATION, day("2027-06-02"), null));

            assertThat(Agenda.of(indefinite.renewed(clause), Facts.none(), START)
                            .of(E22))
                    .extracting(Deadline::dueOn)
                    .startsWith(day("2027-06-01"), day("2028-06-01"));
            assertThat(denounced.lastDay()).contains(day("2028-08-31"));
        }

        @ParameterizedTest(name = "from {0}: ends on {1}, obligations until {2}")
        @CsvSource({"SENDING, 2027-04-10, 2027-10-10", "RECEIPT, 2027-04-14, 2027-10-14"})
        void withNoticeAtAnyTimeEndsWhenItRunsOutAndSurvivesAWhile(
                Ending.Base base, LocalDate end, LocalDate survival) {
            var schedule = new Schedule(
                    START,
                    Length.unlimited(),
                    YearBasis.ANNIVERSARY,
                    Renewal.none(),
                    List.of(),
                    List.of(),
                    null,
                    new Ending(null, base, 3, 6),
                    Steering.unspoken(),
                    false);
            var letter = Fact.letter(Kind.DENUNCIATION, day("2027-01-10"), day("2027-01-14"));

            var agenda = Agenda.of(schedule, Facts.of(letter), day("2027-02-01"));

            assertThat(after(schedule, letter).lastDay()).contains(end);
            assertThat(agenda.of(DeadlineCode.E27)).extracting(Deadline::dueOn).containsExactly(survival);
        }

        @Test
        void runsOnWhileTheReceiptOfItsDenunciationIsAwaited() {
            var ending = new Ending(null, Ending.Base.RECEIPT, 3, null);

            assertThat(ending.noticeEndsOn(day("2027-01-10"), null)).isEmpty();
        }
    }

    private static Lifespan after(Schedule schedule, Fact... facts) {
        return new Lifespan(schedule, Facts.of(facts), day("2030-01-01"));
    }

    private static Schedule civil(Length length, Renewal renewal) {
        return new Schedule(
                START,
                length,
                YearBasis.CIVIL,
                renewal,
                List.of(),
                List.of(),
                null,
                Ending.unspoken(),
                Steering.unspoken(),
                false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
