package fr.convive.board;

/** The convention stands on an agenda, or the head takes it back to its draft. */
enum Enrolment {
    ENROLLED,
    WITHDRAWN
}
