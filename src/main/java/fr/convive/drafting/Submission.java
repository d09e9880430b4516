package fr.convive.drafting;

/** The draft goes out to the partner, or the project stops there. */
enum Submission {
    SUBMITTED,
    ABANDONED
}
