package fr.convive.partner;

import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.Collection;

/** « Réciprocité » : both sides meet at least two or three times a year (seed 3), else the partner sleeps. */
final class Rhythm {

    static final int LEAST = 2;

    private Rhythm() {}

    /** The day after which an exchange counts. */
    static LocalDate since(LocalDate today) {
        return today.minusYears(1);
    }

    /** Fewer than two exchanges in the twelve months that end today. */
    static boolean isSleeping(Collection<LocalDate> heldOn, LocalDate today) {
        return heldOn.stream()
                        .filter(day -> day.isAfter(since(today)) && !day.isAfter(today))
                        .count()
                < LEAST;
    }

    /** The same for one person: only a partner that their perimeter knows, or opened, can sleep. */
    static boolean isSleepingFor(
            Actor actor, Partner partner, boolean known, Collection<Interaction> held, LocalDate today) {
        return (known || actor.perimeter().covers(partner.openedFor(), partner.academy()))
                && isSleeping(held.stream().map(Interaction::heldOn).toList(), today);
    }
}
