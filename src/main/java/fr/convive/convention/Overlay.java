package fr.convive.convention;

/** « Signalement » : what is to know of a convention beside its state (domain rules, section 14: flags, not states). */
public enum Overlay {
    TAKEN_IN,
    AMENDMENT_RUNNING,
    UNDER_RESERVE,
    RENEWAL_DEFAULTING,
    REPORTS_LATE,
    PAYMENT_BLOCKED,
    TO_RENEW,
    SLEEPING,
    RUNNING_OUT;

    /** A phase that sees such things says them here; {@code known} is the life as it stands today. */
    public interface Watch {
        java.util.Set<Overlay> of(Convention convention, Known known);
    }

    /** What was read already: the facts that dates depend on, and the day. */
    public record Known(fr.convive.deadline.Facts facts, java.time.LocalDate today) {}
}
