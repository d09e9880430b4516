package fr.convive.board;

/** « Formation » : which body sits; each decides only of what is its own (R421-20, R421-22). */
enum Body {
    BOARD,
    PERMANENT_COMMISSION
}
