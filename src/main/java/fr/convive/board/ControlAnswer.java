package fr.convive.board;

/** What the head answers to an objection: the act stands, or it is withdrawn. */
enum ControlAnswer {
    MAINTAINED,
    WITHDRAWN
}
