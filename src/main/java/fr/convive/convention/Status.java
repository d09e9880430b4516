package fr.convive.convention;

import java.util.EnumSet;
import java.util.Set;

/** Where a convention stands, and where it may go from there (domain rules, section 14). Nothing else decides that. */
public enum Status {
    NEED,
    RISKS,
    SPECIFICATION,
    DRAFT,
    ON_AGENDA,
    POSTPONED,
    REJECTED,
    ADOPTED,
    TRANSMITTED,
    CONTESTED,
    ENFORCEABLE,
    SIGNING,
    SIGNED,
    IN_FORCE,
    FORMAL_DEMAND,
    DENOUNCED,
    LAPSED,
    TERMINATED,
    REFUSED,
    ABANDONED,
    CLOSED;

    public Set<Status> next() {
        return switch (this) {
            case NEED -> EnumSet.of(RISKS, ABANDONED);
            case RISKS -> EnumSet.of(SPECIFICATION, DRAFT, ABANDONED);
            case SPECIFICATION -> EnumSet.of(DRAFT, ABANDONED);
            case DRAFT -> EnumSet.of(ON_AGENDA, SIGNING, ABANDONED);
            case ON_AGENDA -> EnumSet.of(ADOPTED, POSTPONED, REJECTED, DRAFT, ABANDONED);
            case POSTPONED -> EnumSet.of(ON_AGENDA, DRAFT, ABANDONED);
            case REJECTED -> EnumSet.of(DRAFT, REFUSED, ABANDONED);
            case ADOPTED -> EnumSet.of(TRANSMITTED, ABANDONED);
            case TRANSMITTED -> EnumSet.of(ENFORCEABLE, CONTESTED, ABANDONED);
            case CONTESTED -> EnumSet.of(TRANSMITTED, DRAFT, ABANDONED);
            case ENFORCEABLE -> EnumSet.of(SIGNING, ABANDONED);
            case SIGNING -> EnumSet.of(SIGNED, DRAFT, ABANDONED);
            case SIGNED -> EnumSet.of(IN_FORCE);
            case IN_FORCE -> EnumSet.of(LAPSED, FORMAL_DEMAND, DENOUNCED, TERMINATED);
            case FORMAL_DEMAND -> EnumSet.of(IN_FORCE, DENOUNCED, LAPSED, TERMINATED);
            case DENOUNCED -> EnumSet.of(LAPSED, FORMAL_DEMAND, TERMINATED);
            case LAPSED -> EnumSet.of(CLOSED);
            case TERMINATED -> EnumSet.of(CLOSED);
            case REFUSED, ABANDONED, CLOSED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Its parties are bound today: what is redone for a renewal or an amendment leaves the status as it is. */
    public boolean isBinding() {
        return this == IN_FORCE || this == FORMAL_DEMAND || this == DENOUNCED;
    }

    /** Its story is over. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** The step of the life that a page shows it under. */
    public Stage stage() {
        return switch (this) {
            case NEED, RISKS, SPECIFICATION -> Stage.PREPARATION;
            case DRAFT -> Stage.DRAFTING;
            case ON_AGENDA, POSTPONED, REJECTED, ADOPTED, TRANSMITTED, CONTESTED, ENFORCEABLE -> Stage.BOARD;
            case SIGNING, SIGNED -> Stage.SIGNATURE;
            case IN_FORCE, FORMAL_DEMAND, DENOUNCED -> Stage.LIFE;
            case LAPSED, TERMINATED, REFUSED, ABANDONED, CLOSED -> Stage.END;
        };
    }
}
