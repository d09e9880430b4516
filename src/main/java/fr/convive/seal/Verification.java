package fr.convive.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a file that somebody shows: whether it bears a seal of this house, whether nothing was changed
 * since, under what reference and when it was sealed, and in a sentence why.
 */
public record Verification(
        boolean ours,
        boolean intact,
        @Nullable String reference,
        @Nullable Instant sealedOn,
        String reason) {

    /** Why, by the name of its message. */
    enum Why {
        INTACT,
        CHANGED,
        NOT_KEPT,
        ADDED,
        FOREIGN,
        UNSEALED,
        UNREADABLE
    }
}
