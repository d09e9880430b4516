package fr.convive.document;

/** « Analyse » of a piece by the antivirus: under way, sound, infected, or never made where none is configured. */
public enum Health {
    PENDING,
    CLEAN,
    INFECTED,
    UNSCANNED;

    /** Whether the file may be given to anybody. */
    public boolean isServed() {
        return this == CLEAN || this == UNSCANNED;
    }
}
