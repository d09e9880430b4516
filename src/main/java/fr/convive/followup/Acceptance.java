package fr.convive.followup;

/** The report is taken as it is, or sent back to be mended. */
enum Acceptance {
    ACCEPTED,
    SENT_BACK
}
