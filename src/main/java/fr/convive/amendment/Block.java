package fr.convive.amendment;

import java.util.Locale;

/** A block of the terms that an amendment may change; the lower-case name is the word of {@code redo-after-change.dmn}. */
enum Block {
    PARTIES,
    OBJECT,
    COMMITMENTS,
    DURATION,
    RENEWAL,
    MONEY,
    REPORTS,
    STEERING,
    EVALUATION,
    ENDING,
    CLAUSES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a change of it moves the last day. */
    boolean movesTerm() {
        return this == DURATION || this == RENEWAL;
    }
}
