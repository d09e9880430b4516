package fr.convive.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every convention, whatever its terms. */
class LifespanPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Property
    void periodsFollowOneAnotherWithoutGapOrOverlap(@ForAll("schedules") Schedule schedule) {
        var life = Lifespan.of(schedule);

        assertFollow(life.periods(), life);
        assertFollow(life.years(), life);
    }

    @Property
    void aNoticeDayIsNeverAfterItsTerm(@ForAll("schedules") Schedule schedule) {
        var life = Lifespan.of(schedule);

        assertThat(life.turnsUnderNotice())
                .allSatisfy(turn -> assertThat(life.turns().noticeBefore(turn)).isBefore(turn));
    }

    @Property
    void aLongerDurationNeverEndsEarlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 240) int months) {
        var one = Lifespan.of(Schedule.of(start, Length.ofMonths(months)));
        var longer = Lifespan.of(Schedule.of(start, Length.ofMonths(months + 1)));

        assertThat(longer.lastDay().orElseThrow()).isAfter(one.lastDay().orElseThrow());
    }

    @Property
    void aLaterCapNeverEndsEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(min = 1, max = 120) int cap) {
        var schedule = Schedule.of(start, Length.ofMonths(months));
        var capped = Lifespan.of(schedule.renewed(Renewal.tacit(every, cap)));
        var later = Lifespan.of(schedule.renewed(Renewal.tacit(every, cap + 1)));

        assertThat(later.lastDay().orElseThrow()).isAfter(capped.lastDay().orElseThrow());
    }

    @Property
    void wholeYearsEndOnTheEveOfTheSameDay(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int years) {
        var term =
                Lifespan.of(Schedule.of(start, Length.ofYears(years))).lastDay().orElseThrow();

        assertThat(term.plusDays(1)).isEqualTo(start.plusYears(years));
        assertThat(start.getDayOfMonth() - term.plusDays(1).getDayOfMonth()).isBetween(0, 1);
    }

    @Property
    void aTurnKeepsTheDayOfTheFirstOrTheLastOfItsMonthAndNeverDrifts(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll @IntRange(min = 1, max = 60) int times) {
        var turn = new Turns(Schedule.of(start, Length.ofMonths(every)).renewed(Renewal.tacit(every, null))).at(times);

        assertThat(turn.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), turn.lengthOfMonth()));
        assertThat(java.time.temporal.ChronoUnit.MONTHS.between(start.withDayOfMonth(1), turn.withDayOfMonth(1)))
                .isEqualTo((long) every * times);
    }

    @Property
    void aDateIsNeverMovedOnlyWarned(@ForAll("days") LocalDate day) {
        var deadline = Deadline.of(DeadlineCode.E15, day, "clôture");

        assertThat(deadline.dueOn()).isEqualTo(day);
        assertThat(deadline.warnings().isEmpty()).isEqualTo(WorkingDays.contains(day));
        assertThat(WorkingDays.target(day)).isBeforeOrEqualTo(day);
    }

    @Property
    void aLetterSentLaterNeverEndsItsDelayEarlier(
            @ForAll("days") LocalDate sent, @ForAll @IntRange(min = 0, max = 36) int months) {
        var ending = new Ending(months, Ending.Base.SENDING, null, null);

        assertThat(ending.formalDemandEndsOn(sent.plusDays(1), null).orElseThrow())
                .isAfterOrEqualTo(ending.formalDemandEndsOn(sent, null).orElseThrow());
    }

    @Property
    void aDenunciationNeverLengthensALifeAndALaterOneNeverShortensItMore(
            @ForAll("schedules") Schedule schedule,
            @ForAll @IntRange(min = 0, max = 1500) int sentAfter,
            @ForAll @IntRange(min = 0, max = 200) int delay) {
        var early = schedule.effectiveOn().plusDays(sentAfter);

        var end = endAfterDenunciation(schedule, early);
        var later = endAfterDenunciation(schedule, early.plusDays(delay));
        var full = Lifespan.of(schedule).fullTerm().orElse(LocalDate.MAX);

        assertThat(end).isBeforeOrEqualTo(later);
        assertThat(later).isBeforeOrEqualTo(full);
    }

    @Property
    void anEvaluationFallsWithinTheLifeThatItJudges(
            @ForAll("schedules") Schedule schedule, @ForAll("days") LocalDate any) {
        var life = Lifespan.of(schedule).whole();
        var rule = EvaluationRule.strictlyBefore(MonthDay.from(any));

        assertThat(life.contains(rule.dueOn(life))).isTrue();
    }

    @Property
    void aCampaignOpensBeforeItsDayAndIsMissedAfterIt(@ForAll("schedules") Schedule schedule) {
        var life = Lifespan.of(schedule);
        var term = life.lastDay().orElse(LocalDate.MAX);

        assertThat(Campaigns.of(life).all()).allSatisfy(campaign -> {
            assertThat(campaign.opensOn()).isBeforeOrEqualTo(campaign.dueOn());
            assertThat(campaign.missedOn()).isAfterOrEqualTo(campaign.dueOn());
            assertThat(campaign.surviving() || !campaign.missedOn().isAfter(term))
                    .isTrue();
        });
    }

    @Property
    void anAgendaIsSortedAndShowsTheTermOfABoundedLifeOnce(@ForAll("schedules") Schedule schedule) {
        var agenda = Agenda.of(schedule, Facts.none(), schedule.effectiveOn());

        assertThat(agenda.deadlines()).isSortedAccordingTo(Deadline.IN_ORDER);
        assertThat(agenda.of(DeadlineCode.E24))
                .extracting(Deadline::dueOn)
                .isEqualTo(Lifespan.of(schedule).lastDay().stream().toList());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40 * 366).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Combinators.combine(days(), lengths(), Arbitraries.of(YearBasis.class), renewals())
                .as((start, length, basis, renewal) -> new Schedule(
                        start,
                        length,
                        basis,
                        length.endless() ? notice(renewal) : renewal,
                        List.of(new ReportRule("FINANCIAL_REPORT", AccountingYear.CIVIL_YEAR, 6, null, Set.of())),
                        List.of(),
                        EvaluationRule.monthsBeforeTerm(6),
                        Ending.unspoken(),
                        Steering.unspoken(),
                        true));
    }

    /** Whole years, so that both readings of the year accept them. */
    private static Arbitrary<Length> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 12).map(Length::ofYears),
                Arbitraries.just(Length.unlimited()),
                Arbitraries.integers().between(50, 90).map(year -> Length.until(LocalDate.of(2000 + year, 2, 28))));
    }

    private static Arbitrary<Renewal> renewals() {
        var years = Arbitraries.integers().between(1, 6).map(year -> 12 * year);
        var tacit = Combinators.combine(years, years.injectNull(0.2)).as(Renewal::tacit);
        var notices = Combinators.combine(
                        tacit, Arbitraries.integers().between(1, 12), Arbitraries.of(Renewal.NoticeBase.class))
                .as(Renewal::withNotice);
        return Arbitraries.oneOf(
                Arbitraries.just(Renewal.none()), Arbitraries.just(Renewal.express(2)), tacit, notices);
    }

    private static Renewal notice(Renewal renewal) {
        return renewal.noticeMonths() == null || renewal.noticeBase() == null
                ? Renewal.none()
                : Renewal.none().withNotice(renewal.noticeMonths(), renewal.noticeBase());
    }

    private static LocalDate endAfterDenunciation(Schedule schedule, LocalDate sentOn) {
        var facts = Facts.of(Fact.letter(Kind.DENUNCIATION, sentOn, null));
        return new Lifespan(schedule, facts, LocalDate.of(2100, 1, 1)).lastDay().orElse(LocalDate.MAX);
    }

    private static void assertFollow(List<Period> periods, Lifespan life) {
        assertThat(periods.get(0).startsOn()).isEqualTo(life.schedule().effectiveOn());
        for (int k = 1; k < periods.size(); k++) {
            assertThat(periods.get(k).startsOn())
                    .isEqualTo(periods.get(k - 1).endsOn().plusDays(1));
        }
        life.lastDay()
                .ifPresent(end ->
                        assertThat(periods).last().extracting(Period::endsOn).isEqualTo(end));
    }
}
