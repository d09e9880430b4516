package fr.convive.amendment;

/** What must be done again before an amendment is in force. */
enum Redo {
    FINANCIAL_VISA,
    MANAGEMENT_VISA,
    VOTE,
    SIGNATURES
}
