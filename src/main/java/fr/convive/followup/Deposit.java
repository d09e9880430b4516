package fr.convive.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Dépôt » of a report: the piece if there is one, what it says, and the figures of the yearly review (§ 8.1 of the seeds). */
record Deposit(
        @Nullable UUID document,
        String summary,
        @Nullable Integer girls,
        @Nullable Integer boys,
        @Nullable Integer women,
        @Nullable Integer men,
        @Nullable Integer companies) {

    /** Young people reached, as far as they were counted. */
    int youngPeople() {
        return (girls == null ? 0 : girls) + (boys == null ? 0 : boys);
    }
}
