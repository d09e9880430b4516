package fr.convive.preparation;

/** The grid is answered and its table drawn. */
enum Mastery {
    COMPLETED
}
