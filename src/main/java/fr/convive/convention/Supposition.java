package fr.convive.convention;

import fr.convive.deadline.Agenda;
import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Lifespan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Que se passe-t-il si… » : a convention as it would stand on a day to come if nobody did anything until then; a mere
 * calculation, nothing is kept.
 */
record Supposition(LocalDate on, Status status, @Nullable LocalDate lastDay, List<Renewed> renewals, Agenda agenda) {

    private static final int MOST_YEARS = 30;

    /** One renewal by silence, come or to come. */
    record Renewed(int number, LocalDate on, LocalDate until, Anniversary.Standing standing) {}

    /** Whether one may ask about that day: neither past nor beyond what any convention foresees. */
    static boolean isAskable(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS));
    }

    static Supposition of(Convention convention, Overlay.Known known, LocalDate day) {
        var agenda = DeadlineBook.agenda(convention, known.facts(), day);
        if (convention.effectiveOn() == null) {
            return new Supposition(day, convention.status(), null, List.of(), agenda);
        }
        var life = new Lifespan(convention.schedule(), known.facts(), day);
        var renewals = life.anniversaries().stream()
                .map(anniversary -> new Renewed(
                        anniversary.number(),
                        anniversary.on(),
                        anniversary.opened().endsOn(),
                        anniversary.standing(life.facts(), day)))
                .toList();
        return new Supposition(day, status(convention, life), life.lastDay().orElse(null), renewals, agenda);
    }

    /** The effect, the term and a termination come of themselves; whatever else needs somebody. */
    private static Status status(Convention convention, Lifespan life) {
        var status = convention.status();
        var inForce =
                status.isBinding() || (status == Status.SIGNED && !life.today().isBefore(convention.effect()));
        if (!inForce) {
            return status;
        }
        if (life.facts().has(Fact.Kind.TERMINATION)
                && life.facts().first(Fact.Kind.TERMINATION).equals(life.lastDay())) {
            return Status.TERMINATED;
        }
        if (life.lastDay().filter(life.today()::isAfter).isPresent()) {
            return Status.LAPSED;
        }
        return status == Status.SIGNED ? Status.IN_FORCE : status;
    }
}
