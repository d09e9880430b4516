package fr.convive.partner;

/** « Champ » of a partner's sheet. */
public enum SheetField {
    IDENTITY,
    HEALTH,
    SECTOR,
    KNOW_HOW,
    SITUATION,
    TRAININGS,
    ENVIRONMENT,
    LOCATION,
    EXPECTATIONS,
    REQUIREMENTS,
    COMPETENCES,
    SERVICES,
    SCHEMES
}
