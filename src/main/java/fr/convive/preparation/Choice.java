package fr.convive.preparation;

/** A person chose the framework, or the project stops there. */
enum Choice {
    CHOSEN,
    ABANDONED
}
