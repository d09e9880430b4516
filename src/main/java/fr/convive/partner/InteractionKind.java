package fr.convive.partner;

/** « Échange » : what brought a school and a partner together. */
public enum InteractionKind {
    VISIT,
    MEETING,
    CALL,
    SPEECH,
    JURY,
    PLACEMENT
}
