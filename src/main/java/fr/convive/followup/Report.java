package fr.convive.followup;

/** The report is in, or the party was excused from it. */
enum Report {
    SUBMITTED,
    WAIVED
}
