package fr.convive.board;

/** What the board decided of a convention; a postponed one was not put to the vote. */
enum Result {
    ADOPTED,
    POSTPONED,
    REJECTED
}
