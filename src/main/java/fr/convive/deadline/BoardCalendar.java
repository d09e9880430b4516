package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E01;
import static fr.convive.deadline.DeadlineCode.E02;
import static fr.convive.deadline.DeadlineCode.E03;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** « Calendrier d'une séance » : the notice of a board session and its second meeting (R421-25, décret 2020-1632). */
public record BoardCalendar(LocalDate sessionOn, boolean urgent) {

    /** The boards renewed in autumn 2021 are the first to live by the shorter delays. */
    static final LocalDate SHORTER_DELAYS_FROM = LocalDate.of(2021, 10, 1);

    /** How many days before the session the convocation leaves, at the latest. */
    public int noticeDays() {
        if (urgent) {
            return 1;
        }
        return before2021() ? 10 : 8;
    }

    public LocalDate convocationBy() {
        return sessionOn.minusDays(noticeDays());
    }

    public boolean inTime(LocalDate convocationOn) {
        return !convocationOn.isAfter(convocationBy());
    }

    /** What to say of a convocation: too late, or to the very day, which « jours francs » would refuse. */
    public Optional<String> warning(LocalDate convocationOn) {
        var days = ChronoUnit.DAYS.between(convocationOn, sessionOn);
        if (days < noticeDays()) {
            return Optional.of("convocation tardive : %s avant la séance au lieu de %d"
                    .formatted(French.days((int) Math.max(days, 0)), noticeDays()));
        }
        return days == noticeDays() && !urgent
                ? Optional.of("convocation au dernier jour : trop tard si le délai se compte en jours francs")
                : Optional.empty();
    }

    /** When the board may meet again without quorum, then valid whatever the number present. */
    public Period secondMeeting() {
        if (urgent) {
            return new Period(sessionOn.plusDays(3), sessionOn.plusDays(3));
        }
        return before2021()
                ? new Period(sessionOn.plusDays(8), sessionOn.plusDays(15))
                : new Period(sessionOn.plusDays(5), sessionOn.plusDays(8));
    }

    public Deadline convocation() {
        return Deadline.of(E01, convocationBy(), sessionOn, "séance du " + French.minusDays(sessionOn, noticeDays()));
    }

    public Deadline documents() {
        return Deadline.of(E02, convocationBy(), sessionOn, "séance du " + French.minusDays(sessionOn, noticeDays()));
    }

    public Deadline secondMeetingDue() {
        var window = secondMeeting();
        var formula = "séance du %s : entre le %s et le %s"
                .formatted(French.date(sessionOn), French.date(window.startsOn()), French.date(window.endsOn()));
        return Deadline.of(E03, window.endsOn(), sessionOn, formula);
    }

    /** What a session that is called asks for, until its vote. */
    static List<Deadline> of(Facts facts) {
        var session = facts.session();
        if (session == null) {
            return List.of();
        }
        var voted = facts.has(Fact.Kind.VOTED);
        var sent = voted || facts.has(Fact.Kind.CONVOCATION_SENT);
        var again = facts.last(Fact.Kind.QUORUM_MISSED)
                .map(missed -> new BoardCalendar(missed, session.urgent()).secondMeetingDue());
        return Stream.concat(
                        Stream.of(
                                session.convocation().done(sent),
                                session.documents().done(sent)),
                        again.map(due -> due.done(voted)).stream())
                .toList();
    }

    private boolean before2021() {
        return sessionOn.isBefore(SHORTER_DELAYS_FROM);
    }
}
