package fr.convive.followup;

import fr.convive.deadline.Fact;

/** « Fait consigné » : what a person may say that happened, and that settles a deadline. */
enum Statement {
    AMOUNT_NOTIFIED(true),
    PAID(true),
    PUBLISHED(false),
    TRANSMITTED_AGAIN(false),
    GENERAL_MEETING(false),
    ANNUAL_REVIEW(false);

    private final boolean yearly;

    Statement(boolean yearly) {
        this.yearly = yearly;
    }

    /** Whether it belongs to a year of the convention, once. */
    boolean isYearly() {
        return yearly;
    }

    Fact.Kind fact() {
        return Fact.Kind.valueOf(name());
    }
}
