package fr.convive.board;

/** What follows a rejection: the draft is worked on again, or the convention ends there. */
enum AfterRejection {
    REWORK,
    REFUSED
}
