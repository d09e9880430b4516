package fr.convive.ending;

/** The convention is closed: there is no other way out. */
enum Closing {
    CLOSED
}
