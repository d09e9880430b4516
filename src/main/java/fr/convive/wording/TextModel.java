package fr.convive.wording;

import fr.convive.convention.Convention;
import fr.convive.convention.Kind;

/** « Modèle de texte » : the instrument that a text is, which says how its clauses are worded. */
public enum TextModel {
    FRAMEWORK,
    APPLICATION,
    SERVICE,
    CHARTER,
    AMENDMENT,
    STAFF_DELEGATION;

    /** The model that the text under discussion follows. */
    public static TextModel of(Convention convention) {
        if (convention.isAmended()) {
            return AMENDMENT;
        }
        return ofOwnText(convention);
    }

    /** The model of the convention's own text, whatever is being amended. */
    public static TextModel ofOwnText(Convention convention) {
        return switch (convention.type()) {
            case FRAMEWORK -> FRAMEWORK;
            case CHARTER -> CHARTER;
            case STAFF_DELEGATION -> STAFF_DELEGATION;
            case CONVENTION -> convention.kind() == Kind.TECHNICAL_SERVICE ? SERVICE : APPLICATION;
        };
    }
}
