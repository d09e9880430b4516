package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E09;

import fr.convive.deadline.Deadline.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** « Échéancier » : all the deadlines of one convention in date order, as they stand on a day. */
public record Agenda(List<Deadline> deadlines) {

    public Agenda {
        deadlines = deadlines.stream().sorted(Deadline.IN_ORDER).toList();
    }

    /** From the board's session to the obligations that survive the term. */
    public static Agenda of(Schedule schedule, Facts facts, LocalDate today) {
        var life = new Lifespan(schedule, facts, today);
        return at(
                today,
                Stream.of(
                        board(life.facts(), schedule.hasMoney()),
                        Stream.of(effect(schedule)),
                        ReportCalendar.deadlines(life).stream(),
                        FollowUpCalendar.of(life).stream(),
                        life.anniversaries().stream().map(a -> a.deadline(life)),
                        LetterCalendar.of(life),
                        EndCalendar.of(life)));
    }

    /** While the day of effect is not yet known: the session, the act and the signature. */
    public static Agenda beforeEffect(Facts facts, boolean hasMoney, LocalDate today) {
        return at(today, Stream.of(board(facts.until(today), hasMoney)));
    }

    public List<Deadline> of(DeadlineCode code) {
        return deadlines.stream().filter(deadline -> deadline.code() == code).toList();
    }

    public List<Deadline> late() {
        return deadlines.stream()
                .filter(deadline -> deadline.state() == State.LATE)
                .toList();
    }

    /** What comes next: the first deadline neither done nor late. */
    public Optional<Deadline> next() {
        return deadlines.stream()
                .filter(deadline -> deadline.state() == State.DUE_SOON || deadline.state() == State.UPCOMING)
                .findFirst();
    }

    private static Stream<Deadline> board(Facts facts, boolean hasMoney) {
        return Stream.concat(BoardCalendar.of(facts).stream(), ActCalendar.of(facts, hasMoney).stream());
    }

    private static Deadline effect(Schedule schedule) {
        return Deadline.of(E09, schedule.effectiveOn(), "date d'effet = " + French.date(schedule.effectiveOn()));
    }

    private static Agenda at(LocalDate today, Stream<Stream<Deadline>> parts) {
        return new Agenda(
                parts.flatMap(part -> part).map(deadline -> deadline.at(today)).toList());
    }
}
