package fr.convive.signature;

/** « Procédé » : how one signs: on paper, scanned; signed in, in the application; by a link sent to the signatory's own address. */
enum Method {
    HANDWRITTEN,
    IN_APPLICATION,
    LINK
}
