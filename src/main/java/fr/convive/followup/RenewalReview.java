package fr.convive.followup;

/** The head lets the convention go on for one period more, or stops it at the end of this one. */
enum RenewalReview {
    RENEWED,
    STOPPED
}
