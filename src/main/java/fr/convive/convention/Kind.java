package fr.convive.convention;

/** « Type de coopération », first column of the seeds' annex table; {@code OTHER} is outside the table. */
public enum Kind {
    TECHNOLOGICAL_PROJECT,
    TECHNICAL_SERVICE,
    OTHER
}
