package fr.convive.preparation;

/** What an obstacle is to this project. */
enum Presence {
    ABSENT,
    PRESENT,
    BLOCKING
}
