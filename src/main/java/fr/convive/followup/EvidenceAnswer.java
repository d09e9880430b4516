package fr.convive.followup;

/** The missing piece of an old file is there, or cannot be had any more. */
enum EvidenceAnswer {
    DEPOSITED,
    UNAVAILABLE
}
