package fr.convive.deadline;

import java.time.LocalDate;

/** What « année » means in a convention: from one anniversary to the next, or from January to December. */
public enum YearBasis {
    ANNIVERSARY {
        @Override
        LocalDate origin(LocalDate effectiveOn) {
            return effectiveOn;
        }
    },
    CIVIL {
        @Override
        LocalDate origin(LocalDate effectiveOn) {
            return effectiveOn.withDayOfYear(1);
        }
    };

    /** The day from which durations run: under {@code CIVIL}, the year of the effect counts for a whole one. */
    abstract LocalDate origin(LocalDate effectiveOn);
}
