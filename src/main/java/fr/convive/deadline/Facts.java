package fr.convive.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to a convention so far, day by day, and the session at which the board will decide. */
public record Facts(List<Fact> all, @Nullable BoardCalendar session) {

    public Facts {
        all = all.stream().sorted(Comparator.comparing(Fact::on)).toList();
    }

    public static Facts none() {
        return new Facts(List.of(), null);
    }

    public static Facts of(Fact... facts) {
        return new Facts(List.of(facts), null);
    }

    public Facts and(Fact... facts) {
        return new Facts(Stream.concat(all.stream(), Stream.of(facts)).toList(), session);
    }

    /** What others know as well; a session that they name is the one to come. */
    public Facts and(Facts others) {
        return new Facts(
                Stream.concat(all.stream(), others.all.stream()).toList(),
                others.session == null ? session : others.session);
    }

    public Facts calledTo(BoardCalendar session) {
        return new Facts(all, session);
    }

    /** What was known on a day. */
    public Facts until(LocalDate day) {
        return new Facts(all.stream().filter(f -> !f.on().isAfter(day)).toList(), session);
    }

    public List<Fact> of(Fact.Kind kind) {
        return all.stream().filter(f -> f.kind() == kind).toList();
    }

    public Optional<LocalDate> first(Fact.Kind kind) {
        return of(kind).stream().map(Fact::on).findFirst();
    }

    public Optional<LocalDate> last(Fact.Kind kind) {
        return of(kind).stream().map(Fact::on).reduce((before, after) -> after);
    }

    public boolean has(Fact.Kind kind) {
        return !of(kind).isEmpty();
    }

    public boolean has(Fact.Kind kind, int year) {
        return of(kind).stream().anyMatch(f -> String.valueOf(year).equals(f.period()));
    }

    /** The day of the first deposit of a report for an accounting year. */
    public Optional<LocalDate> filedOn(String report, String period) {
        return of(Fact.Kind.REPORT_FILED).stream()
                .filter(f -> report.equals(f.report()) && period.equals(f.period()))
                .map(Fact::on)
                .findFirst();
    }
}
