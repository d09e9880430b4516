package fr.convive.ending;

/** The formal demand has left, or the matter is dropped. */
enum Demand {
    SENT,
    DROPPED
}
