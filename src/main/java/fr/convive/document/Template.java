package fr.convive.document;

import java.util.Locale;

/** « Modèle d'imprimé » : what the house prints, each by {@code templates/pdf/<key>.html}. */
public enum Template {
    TEXT,
    ACT,
    AGENDA,
    CONVOCATION,
    SPECIFICATION,
    RISKS,
    VISIT,
    EVALUATION,
    BILAN,
    FORMAL_DEMAND,
    RECEIPT,
    EVIDENCE;

    /** Its file, and its words in the messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
