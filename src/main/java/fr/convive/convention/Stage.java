package fr.convive.convention;

/** The six stretches of a life, as the stepper of a page shows them. */
public enum Stage {
    PREPARATION,
    DRAFTING,
    BOARD,
    SIGNATURE,
    LIFE,
    END
}
