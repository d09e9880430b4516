package fr.convive.preparation;

/** The specification is written. */
enum Writing {
    WRITTEN
}
