package fr.convive.evaluation;

/** How far a line of what was expected was reached. */
enum Judgement {
    REACHED,
    PARTLY,
    NOT_REACHED,
    NO_LONGER_RELEVANT
}
