package fr.convive.convention;

/** « Objectif visé », third column of the seeds' annex table. */
public enum Objective {
    EXAM_STANDARD,
    COMPANY_DEVELOPMENT,
    TRAINING_COMPLEMENT,
    TECHNICAL_ASSISTANCE
}
