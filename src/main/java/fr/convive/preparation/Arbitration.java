package fr.convive.preparation;

/** What the head decides of risks above the bar. */
enum Arbitration {
    ACCEPTED,
    REWORK,
    ABANDONED
}
