package fr.convive.deadline;

import java.time.LocalDate;

/** « Période » : from one day to another, both included. */
public record Period(LocalDate startsOn, LocalDate endsOn) {

    public Period {
        UnsoundTerm.unless(!endsOn.isBefore(startsOn), "endsOn", "Une période ne peut pas finir avant de commencer.");
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public boolean overlaps(Period other) {
        return contains(other.startsOn) || other.contains(startsOn);
    }
}
