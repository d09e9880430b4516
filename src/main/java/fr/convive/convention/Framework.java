package fr.convive.convention;

import java.util.List;

/**
 * The rule of the seeds' annex table that a convention follows: what it must produce, how it is paid for; {@code rule}
 * is {@code HORS_TABLEAU} where a person decided outside the table.
 */
public record Framework(
        String rule,
        List<String> instruments,
        List<String> documents,
        List<String> funding,
        List<String> fundingToday,
        String pay,
        List<String> examples,
        List<String> warnings) {

    public static final String OUT_OF_TABLE = "HORS_TABLEAU";

    public boolean requiresSpecification() {
        return documents.contains("Cahier des charges");
    }

    public boolean requiresSchoolProject() {
        return documents.contains("Projet d'établissement");
    }
}
