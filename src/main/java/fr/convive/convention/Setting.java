package fr.convive.convention;

/** « Cadre de réalisation », fourth column of the seeds' annex table. */
public enum Setting {
    EDUCATIONAL,
    NON_EDUCATIONAL
}
