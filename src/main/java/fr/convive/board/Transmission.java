package fr.convive.board;

/** The one way to answer: the act is transmitted. */
enum Transmission {
    TRANSMITTED
}
