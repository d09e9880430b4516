package fr.convive.deadline;

import java.time.LocalDate;

/** « Campagne de suivi » : one meeting, report or renewal to see through, from its opening until it is missed. */
public record Campaign(
        String code, Kind kind, LocalDate opensOn, LocalDate dueOn, LocalDate missedOn, boolean surviving) {

    /** What is followed, and how many days ahead of its day the work begins. */
    public enum Kind {
        MEETING(21),
        REPORT(60),
        RENEWAL(120),
        EVIDENCE(30);

        private final int daysAhead;

        Kind(int daysAhead) {
            this.daysAhead = daysAhead;
        }

        LocalDate opensFor(LocalDate dueOn) {
            return dueOn.minusDays(daysAhead);
        }
    }
}
