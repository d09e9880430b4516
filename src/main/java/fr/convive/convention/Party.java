package fr.convive.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One side of the agreement and who speaks for it; the {@code uai} names a school, the {@code siret} anybody else. */
public record Party(
        Side side,
        String name,
        @Nullable String uai,
        @Nullable String siret,
        Representative representative) {

    /** On whose side a party stands; a school among them brings its board in. */
    public enum Side {
        SCHOOL,
        PARTNER,
        STATE,
        REGION
    }

    /** Who signs for the party, in what capacity, and where they are written to, if it is known. */
    public record Representative(
            String name,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String email) {

        public Representative(String name, String title) {
            this(name, title, null);
        }
    }
}
