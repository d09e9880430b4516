package fr.convive.bulk;

import java.util.List;

/** What taking a line would do, or why it cannot be taken. */
public record Finding(Effect effect, List<Fault> faults) {

    /** Against what is kept today. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    public static final Finding NEW = new Finding(Effect.NEW, List.of());
    public static final Finding CHANGED = new Finding(Effect.CHANGED, List.of());
    public static final Finding UNCHANGED = new Finding(Effect.UNCHANGED, List.of());

    public Finding {
        faults = List.copyOf(faults);
    }

    public static Finding wrong(List<Fault> faults) {
        return new Finding(Effect.WRONG, faults);
    }
}
