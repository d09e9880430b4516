package fr.convive.signature;

/** The time to sign is over: the signatories are given more of it, or the project stops there. */
enum Chase {
    CHASED,
    ABANDONED
}
