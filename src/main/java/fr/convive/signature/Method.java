package fr.convive.signature;

/** « Procédé » : how one signs; by hand, the scanned paper proves it. */
enum Method {
    HANDWRITTEN
}
