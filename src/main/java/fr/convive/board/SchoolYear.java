package fr.convive.board;

import java.time.LocalDate;
import java.time.Month;

/** « Année scolaire » : from one 1 September to the eve of the next; acts are numbered within it. */
record SchoolYear(int startsIn) {

    static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** « 2026-2027 ». */
    @Override
    public String toString() {
        return startsIn + "-" + (startsIn + 1);
    }
}
