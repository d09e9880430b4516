package fr.convive.deadline;

import fr.convive.deadline.Fact.Kind;
import fr.convive.deadline.Renewal.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** « Vie d'une convention » as its terms and what has happened draw it on a day: periods, years, renewals, last day. */
public record Lifespan(Schedule schedule, Facts facts, LocalDate today) {

    private static final int YEARS_AHEAD = 2;

    public Lifespan {
        facts = facts.until(today);
    }

    /** What the terms alone promise, nothing having happened since they took effect. */
    public static Lifespan of(Schedule schedule) {
        return new Lifespan(schedule, Facts.none(), schedule.effectiveOn());
    }

    /** « Terme » : the last day of the clauses, or the one that a denunciation or a termination brings forward. */
    public Optional<LocalDate> lastDay() {
        return Stream.of(fullTerm(), denouncedTerm(), facts.first(Kind.TERMINATION))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(day -> later(day, schedule.effectiveOn()));
    }

    /** The last day under the clauses alone, every tacit renewal included up to its cap. */
    public Optional<LocalDate> fullTerm() {
        return turns().bound(facts.of(Kind.RENEWAL).size());
    }

    /** From effect to last day; a life without end is followed for two years ahead. */
    public Period whole() {
        return new Period(schedule.effectiveOn(), lastDay().orElseGet(this::horizon));
    }

    /** The periods one after the other, without a gap or an overlap. */
    public List<Period> periods() {
        return cut(turns()::at);
    }

    /** The convention's years, whole ones but for the last (and, in civil years, the first). */
    public List<Period> years() {
        return cut(k -> k == 0 ? schedule.effectiveOn() : turns().origin().plusYears(k));
    }

    /** The tacit renewals of this life, in order. */
    public List<Anniversary> anniversaries() {
        if (schedule.renewal().mode() != Mode.TACIT) {
            return List.of();
        }
        var periods = periods();
        return IntStream.range(1, periods.size())
                .mapToObj(k -> new Anniversary(k, periods.get(k), ReportCalendar.conditionOf(periods.get(k), this)))
                .toList();
    }

    /** The turns of this life before which notice can be given: each silent one, else the end of a bounded life. */
    List<LocalDate> turnsUnderNotice() {
        if (schedule.renewal().noticeMonths() == null) {
            return List.of();
        }
        var after = whole().endsOn().plusDays(1);
        return turns().silent()
                ? turns().silentUntil(
                                fullTerm().map(full -> earlier(full, after)).orElse(after))
                        .toList()
                : lastDay().map(day -> List.of(after)).orElse(List.of());
    }

    Turns turns() {
        return new Turns(schedule);
    }

    private LocalDate horizon() {
        return later(today, schedule.effectiveOn()).plusYears(YEARS_AHEAD);
    }

    /** A denunciation stops the first turn that it precedes by the notice, or runs out its own delay. */
    private Optional<LocalDate> denouncedTerm() {
        return facts.of(Kind.DENUNCIATION).stream()
                .flatMap(letter -> Stream.of(
                        eveOfTurnStoppedBy(letter.on()),
                        schedule.ending().noticeEndsOn(letter.on(), letter.receivedOn())))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> eveOfTurnStoppedBy(LocalDate sentOn) {
        return turns().silentUntil(fullTerm().orElse(LocalDate.MAX))
                .filter(turn -> !turns().noticeBefore(turn).isBefore(sentOn))
                .findFirst()
                .map(turn -> turn.minusDays(1));
    }

    /** A period that would open on the very last day is not opened: the one before runs a day longer. */
    private List<Period> cut(IntFunction<LocalDate> start) {
        var periods = new ArrayList<Period>();
        var end = lastDay();
        var far = end.orElseGet(this::horizon);
        for (int k = 0; k == 0 || start.apply(k).isBefore(far); k++) {
            var next = start.apply(k + 1);
            var eve = next.minusDays(1);
            periods.add(new Period(start.apply(k), end.isPresent() && !next.isBefore(far) ? far : eve));
        }
        return List.copyOf(periods);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}
