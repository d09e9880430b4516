package fr.convive.partner;

/** « État d'un prospect » : how far a school has come with it. */
public enum ProspectState {
    TO_CONTACT,
    CONTACTED,
    INTERESTED,
    REFUSED,
    BECAME;

    /** A person says all but the last, which opening a convention says. */
    public boolean isSaid() {
        return this != BECAME;
    }
}
