package fr.convive.deadline;

import fr.convive.deadline.Renewal.Mode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days on which a convention's periods open, all counted from the first so that clipping never drifts. */
record Turns(Schedule schedule) {

    /** The day on which period {@code k} opens, the first being 0: the effect. */
    LocalDate at(int k) {
        if (k == 0) {
            return schedule.effectiveOn();
        }
        var endsOn = schedule.duration().endsOn();
        var later = (long) every() * (k - 1);
        return endsOn != null && !renewedWithin()
                ? endsOn.plusDays(1).plusMonths(later)
                : origin().plusMonths(first() + later);
    }

    LocalDate origin() {
        return schedule.yearBasis().origin(schedule.effectiveOn());
    }

    /** Whether silence carries this convention from one period to the next. */
    boolean silent() {
        return schedule.renewal().mode() == Mode.TACIT
                || (schedule.duration().endless() && schedule.renewal().noticeMonths() != null);
    }

    /** The last day that the clauses allow, given the express renewals decided; none where nothing bounds it. */
    Optional<LocalDate> bound(int expressRenewals) {
        var renewal = schedule.renewal();
        return switch (renewal.mode()) {
            case NONE -> schedule.duration().endless() ? Optional.empty() : Optional.of(eveOf(1));
            case EXPRESS ->
                earlier(cap(), times().map(t -> Math.min(t, expressRenewals)).or(() -> Optional.of(expressRenewals)));
            case TACIT -> earlier(cap(), times());
        };
    }

    /** The last day to give notice before a turn: counted from its eve, the term, or from the anniversary itself. */
    LocalDate noticeBefore(LocalDate turn) {
        var months = schedule.renewal().noticeMonths();
        if (months == null) {
            return turn.minusDays(1);
        }
        return schedule.renewal().noticeBase() == Renewal.NoticeBase.ANNIVERSARY
                ? turn.minusMonths(months)
                : turn.minusDays(1).minusMonths(months);
    }

    /** The turns that silence would take, up to a day. */
    Stream<LocalDate> silentUntil(LocalDate end) {
        return silent()
                ? IntStream.iterate(1, k -> k + 1).mapToObj(this::at).takeWhile(turn -> !turn.isAfter(end))
                : Stream.empty();
    }

    /** « 01/03/2007 + 4 ans = 01/03/2011 », or the day alone where the clause named it. */
    String formula(LocalDate turn) {
        var months = (int) ChronoUnit.MONTHS.between(origin(), turn);
        return IntStream.of(months, months + 1)
                .filter(n -> origin().plusMonths(n).equals(turn))
                .mapToObj(n -> "%s + %s = %s".formatted(French.date(origin()), French.span(n), French.date(turn)))
                .findFirst()
                .orElseGet(() -> French.date(turn));
    }

    private LocalDate eveOf(int k) {
        return at(k).minusDays(1);
    }

    private Optional<Integer> times() {
        return Optional.ofNullable(schedule.renewal().times());
    }

    private Optional<LocalDate> cap() {
        return Optional.ofNullable(schedule.renewal().capMonths())
                .map(months -> origin().plusMonths(months).minusDays(1));
    }

    private Optional<LocalDate> earlier(Optional<LocalDate> cap, Optional<Integer> renewals) {
        return Stream.of(cap, renewals.map(n -> eveOf(1 + n)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** « Conçue pour quatre ans, reconduite chaque année » : the length is the cap, the renewals lie within it. */
    private boolean renewedWithin() {
        return schedule.renewal().mode() == Mode.TACIT
                && cap().filter(end -> !plainEnd().isBefore(end)).isPresent();
    }

    private LocalDate plainEnd() {
        var endsOn = schedule.duration().endsOn();
        return endsOn != null
                ? endsOn
                : origin().plusMonths(schedule.duration().inMonths().orElse(0)).minusDays(1);
    }

    private int first() {
        return renewedWithin() ? every() : schedule.duration().inMonths().orElseGet(this::every);
    }

    private int every() {
        var every = schedule.renewal().everyMonths();
        return every != null ? every : schedule.duration().inMonths().orElseGet(this::wholeMonths);
    }

    private int wholeMonths() {
        var endsOn = schedule.duration().endsOn();
        return endsOn == null
                ? 12
                : (int) Math.max(1, ChronoUnit.MONTHS.between(schedule.effectiveOn(), endsOn.plusDays(1)));
    }
}
