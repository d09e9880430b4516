package fr.convive.followup;

/** The meeting was held, or will not be. */
enum Meeting {
    HELD,
    CANCELLED
}
