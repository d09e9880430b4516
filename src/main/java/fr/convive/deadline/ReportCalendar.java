package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E17;

import fr.convive.deadline.ReportRule.Block;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** « Pièces » : the reports due, one accounting year for each year of the convention begun. */
public final class ReportCalendar {

    private static final int AFTER_GENERAL_MEETING = 1;

    private ReportCalendar() {}

    public static List<ReportDue> of(Lifespan life) {
        return life.schedule().reports().stream()
                .flatMap(rule -> of(rule, life))
                .sorted(Comparator.comparing(ReportDue::dueOn))
                .toList();
    }

    /** The reports on which the renewal that opens a period depends: for each rule, the last year closed before it. */
    static List<ReportDue> conditionOf(Period opened, Lifespan life) {
        if (life.schedule().renewal().condition() != Renewal.Condition.REPORTS_FILED) {
            return List.of();
        }
        return life.schedule().reports().stream()
                .filter(rule -> rule.blocks(Block.RENEWAL))
                .flatMap(rule -> of(rule, life)
                        .filter(due -> !due.doubtful() && due.closesOn().isBefore(opened.startsOn()))
                        .max(Comparator.comparing(ReportDue::closesOn))
                        .stream())
                .toList();
    }

    /** The payments' reports that are late, or were late and fell due in the year of the payment. */
    public static List<ReportDue> holding(int civilYear, Lifespan life) {
        return of(life).stream()
                .filter(due -> due.rule().blocks(Block.PAYMENT) && due.dueOn().getYear() <= civilYear)
                .filter(due -> due.daysLate(life.facts(), life.today()) > 0)
                .filter(due ->
                        due.filedOn(life.facts()).isEmpty() || due.dueOn().getYear() == civilYear)
                .toList();
    }

    static List<Deadline> deadlines(Lifespan life) {
        return Stream.concat(
                        of(life).stream().map(due -> due.deadline(life)),
                        life.anniversaries().stream()
                                .filter(anniversary -> !anniversary.condition().isEmpty())
                                .map(anniversary -> deposit(anniversary, life)))
                .toList();
    }

    /** The early deposit of a renewal's reports: a month after the general meeting, and never after their limit. */
    static Deadline deposit(Anniversary anniversary, Lifespan life) {
        var limit = anniversary.reserveEndsOn().orElse(anniversary.on());
        var close = anniversary.condition().get(0).closesOn();
        var early = life.facts().of(Fact.Kind.GENERAL_MEETING).stream()
                .map(Fact::on)
                .filter(day -> day.isAfter(close) && !day.isAfter(close.plusYears(1)))
                .findFirst();
        var due = early.map(day -> day.plusMonths(AFTER_GENERAL_MEETING))
                .filter(day -> day.isBefore(limit))
                .orElse(limit);
        var formula = early.map(day -> "le plus tôt de : assemblée générale du %s ; limite des pièces = %s"
                        .formatted(French.plusMonths(day, AFTER_GENERAL_MEETING), French.date(limit)))
                .orElseGet(() -> "limite des pièces = " + French.date(limit));
        return Deadline.of(E17, due, formula)
                .labelled("%s n° %d".formatted(E17.label(), anniversary.number()))
                .done(anniversary.met(life.facts()));
    }

    private static Stream<ReportDue> of(ReportRule rule, Lifespan life) {
        var years = life.years();
        return IntStream.rangeClosed(0, years.size())
                .mapToObj(number -> due(rule, number, years, life))
                .filter(due ->
                        !due.doubtful() || doubtRemains(due, life.schedule().effectiveOn()));
    }

    private static ReportDue due(ReportRule rule, int number, List<Period> years, Lifespan life) {
        var closesOn = rule.period().closesOn(number, years);
        var dueOn = rule.dueOn(closesOn);
        var surviving = life.lastDay().map(dueOn::isAfter).orElse(false);
        return new ReportDue(rule, rule.period().name(number, closesOn), closesOn, dueOn, number == 0, surviving);
    }

    /** The year before is in doubt only if the convention took effect within a year, before that deposit's day. */
    private static boolean doubtRemains(ReportDue due, LocalDate effectiveOn) {
        return due.closesOn().isBefore(effectiveOn.minusDays(1)) && !due.dueOn().isBefore(effectiveOn);
    }
}
