package fr.convive.deadline;

/** « Exercice » : the year that a report accounts for. */
public enum AccountingYear {
    CIVIL_YEAR,
    CONVENTION_YEAR,
    SCHOOL_YEAR
}
