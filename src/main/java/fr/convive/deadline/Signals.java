package fr.convive.deadline;

import fr.convive.deadline.Anniversary.Standing;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** « Signaux » : what the dates of a life say of it on its day, beside where it stands (domain rules, section 14). */
public record Signals(Lifespan life) {

    private static final int DAYS_TO_RENEW = 180;

    /** Renewed by silence, while the reports it depends on may still come in time. */
    public boolean underReserve() {
        return stands(Standing.UNDER_RESERVE);
    }

    /** Renewed by silence, and the reports it depends on did not come in time. */
    public boolean defaulting() {
        return stands(Standing.DEFAULTING);
    }

    public boolean reportsLate() {
        return ReportCalendar.of(life).stream()
                .anyMatch(due -> due.filedOn(life.facts()).isEmpty() && due.daysLate(life.facts(), life.today()) > 0);
    }

    /** A payment of this year waits for a report that is late, or was. */
    public boolean paymentHeld() {
        var year = life.today().getYear();
        var effect = life.schedule().effectiveOn().getYear();
        return life.schedule().payments().stream()
                        .filter(payment -> effect + payment.year() - 1 == year)
                        .anyMatch(payment -> !life.facts().has(Kind.PAID, payment.year()))
                && !ReportCalendar.holding(year, life).isEmpty();
    }

    /** Its term or its next silent renewal comes within 180 days. */
    public boolean toRenew() {
        var soon = life.today().plusDays(DAYS_TO_RENEW);
        return Stream.concat(
                        life.lastDay().stream(), life.anniversaries().stream().map(Anniversary::on))
                .anyMatch(day -> !day.isBefore(life.today()) && !day.isAfter(soon));
    }

    /** « En extinction » : the last day of what survives the term, reports due or the clause's own delay. */
    public Optional<LocalDate> survivesUntil() {
        var reports = ReportCalendar.of(life).stream()
                .filter(due -> due.surviving() && !due.doubtful())
                .filter(due -> due.filedOn(life.facts()).isEmpty())
                .map(ReportDue::dueOn);
        var months = life.schedule().ending().survivesMonths();
        var clause =
                life.lastDay().filter(day -> months != null).map(day -> day.plusMonths(months == null ? 0 : months));
        return Stream.concat(reports, clause.filter(day -> !day.isBefore(life.today())).stream())
                .max(Comparator.naturalOrder());
    }

    private boolean stands(Standing standing) {
        return life.anniversaries().stream()
                .anyMatch(anniversary -> anniversary.standing(life.facts(), life.today()) == standing);
    }
}
