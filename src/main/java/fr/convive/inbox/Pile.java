package fr.convive.inbox;

/** « Pile » : what I do, what others must do, what comes; named as in the address. */
enum Pile {
    afaire,
    attente,
    avenir
}
