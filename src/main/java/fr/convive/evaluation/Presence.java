package fr.convive.evaluation;

/** How far a strength or a weakness of the grid is there. */
enum Presence {
    ABSENT,
    PARTIAL,
    PRESENT
}
