package fr.convive.signature;

/** A signatory has refused: the text is reworked, or the project stops there. */
enum AfterRefusal {
    REWORK,
    ABANDONED
}
