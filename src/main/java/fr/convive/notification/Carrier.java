package fr.convive.notification;

/** Whoever takes letters out of the house. */
interface Carrier {

    /** Takes it, and says what has become of it; else throws what the server had against it. */
    LetterState carry(Message message);
}
