package fr.convive.convention;

/** The instrument: convention-cadre, convention, charte, délégation de personnel. */
public enum Type {
    FRAMEWORK,
    CONVENTION,
    CHARTER,
    STAFF_DELEGATION
}
