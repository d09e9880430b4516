package fr.convive.convention;

/** The instrument: convention-cadre, convention, charte. */
public enum Type {
    FRAMEWORK,
    CONVENTION,
    CHARTER
}
