package fr.convive.preparation;

/** The need is analysed, or the project stops there. */
enum Analysis {
    COMPLETED,
    ABANDONED
}
