package fr.convive.ending;

/** At the end of the delay the breach is remedied, or persists. */
enum Confirmation {
    REMEDIED,
    PERSISTS
}
