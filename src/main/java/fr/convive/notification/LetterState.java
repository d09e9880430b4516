package fr.convive.notification;

/** Where a letter stands. */
enum LetterState {
    /** Leaves when its hour has come. */
    WAITING,
    /** Waits for the digest of its person. */
    HELD,
    /** A node is handing it over, under a lease. */
    SENDING,
    SENT,
    /** There is no mail server to hand it to. */
    KEPT,
    /** Tried in vain to the last, or refused for good. */
    DEAD,
    /** Told in a digest. */
    GROUPED,
    /** Nobody waits for its task any more. */
    VOID
}
