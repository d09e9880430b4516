package fr.convive.followup;

/** « Nature » of an action; each is a contact between the parties, a visit carries its sheet. */
enum ActionKind {
    ACTION,
    MEETING,
    VISIT,
    CALL,
    SPEECH,
    JURY,
    PLACEMENT,
    OTHER
}
