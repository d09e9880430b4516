package fr.convive.deadline;

import fr.convive.deadline.Campaign.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The follow-up of one life, campaign by campaign, in the order in which they open. */
public record Campaigns(List<Campaign> all) {

    private static final int GRACE_DAYS = 30;
    private static final int MONTHS_OF_GRACE_FOR_A_REPORT = 6;

    public static Campaigns of(Lifespan life) {
        var meetings = FollowUpCalendar.meetings(
                life.whole(), life.schedule().steering().meetings());
        var reports = life.schedule().reports().stream().flatMap(rule -> reports(rule, life));
        return new Campaigns(Stream.of(
                        series(Kind.MEETING, meetings, on -> "MEETING-" + on, life),
                        reports,
                        series(Kind.RENEWAL, renewals(life), on -> "RENEWAL-" + on, life))
                .flatMap(campaigns -> campaigns)
                .sorted(Comparator.comparing(Campaign::opensOn).thenComparing(Campaign::dueOn))
                .toList());
    }

    /** Those lived while the convention is in force. */
    public List<Campaign> inForce() {
        return all.stream().filter(campaign -> !campaign.surviving()).toList();
    }

    /** Those that the term does not end: the reports still due after it. */
    public List<Campaign> surviving() {
        return all.stream().filter(Campaign::surviving).toList();
    }

    private static Stream<Campaign> reports(ReportRule rule, Lifespan life) {
        var dues = ReportCalendar.of(life).stream()
                .filter(due -> due.rule().equals(rule) && !due.doubtful())
                .toList();
        var days = dues.stream().map(ReportDue::dueOn).toList();
        return series(
                Kind.REPORT,
                days,
                on -> "REPORT-%s-%s"
                        .formatted(rule.code(), dues.get(days.indexOf(on)).period()),
                life);
    }

    /** Each tacit renewal; for an express one, the day by which the board decides. */
    private static List<LocalDate> renewals(Lifespan life) {
        return switch (life.schedule().renewal().mode()) {
            case NONE -> List.of();
            case TACIT -> life.anniversaries().stream().map(Anniversary::on).toList();
            case EXPRESS ->
                life
                        .lastDay()
                        .map(EndCalendar::decision)
                        .map(Deadline::dueOn)
                        .map(due -> later(due, life.schedule().effectiveOn()))
                        .stream()
                        .toList();
        };
    }

    private static Stream<Campaign> series(
            Kind kind, List<LocalDate> days, Function<LocalDate, String> code, Lifespan life) {
        return IntStream.range(0, days.size()).mapToObj(i -> {
            var dueOn = days.get(i);
            var next = i + 1 < days.size() ? kind.opensFor(days.get(i + 1)) : LocalDate.MAX;
            return campaign(kind, code.apply(dueOn), dueOn, next, life);
        });
    }

    /**
     * Missed a month after its day (a report, which is still worth having late, six months), or when the next of its series
     * opens, or at the term; never before its day.
     */
    private static Campaign campaign(Kind kind, String code, LocalDate dueOn, LocalDate nextOpensOn, Lifespan life) {
        var term = life.lastDay().orElse(LocalDate.MAX);
        var surviving = dueOn.isAfter(term);
        var earliest = surviving ? term.plusDays(1) : life.schedule().effectiveOn();
        var missed = earlier(graceEndsOn(kind, dueOn), nextOpensOn);
        var within = surviving ? missed : earlier(missed, term);
        return new Campaign(code, kind, later(earliest, kind.opensFor(dueOn)), dueOn, later(dueOn, within), surviving);
    }

    private static LocalDate graceEndsOn(Kind kind, LocalDate dueOn) {
        return kind == Kind.REPORT ? dueOn.plusMonths(MONTHS_OF_GRACE_FOR_A_REPORT) : dueOn.plusDays(GRACE_DAYS);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
