package fr.convive.deadline;

import org.jspecify.annotations.Nullable;

/** « Pilotage » : how often the parties meet in a year; twice where the convention does not say. */
public record Steering(@Nullable Integer meetingsPerYear) {

    static final int DEFAULT_MEETINGS = 2;

    public Steering {
        UnsoundTerm.unlessBetween(0, 12, meetingsPerYear, "steering.meetingsPerYear");
    }

    public static Steering unspoken() {
        return new Steering(null);
    }

    public int meetings() {
        return meetingsPerYear == null ? DEFAULT_MEETINGS : meetingsPerYear;
    }
}
