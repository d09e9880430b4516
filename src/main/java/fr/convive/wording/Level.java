package fr.convive.wording;

/** « Niveau » of a clause: whether a text may do without it (domain rules, section 16). */
public enum Level {
    MANDATORY,
    CONDITIONAL,
    RECOMMENDED,
    OPTIONAL
}
