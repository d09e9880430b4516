package fr.convive.board;

import org.jspecify.annotations.Nullable;

/** « Scrutin » : the votes given on one convention, and the chair's own, which counts only where they are equal. */
record Ballot(
        int inFavour,
        int against,
        int abstentions,
        @Nullable Boolean chairInFavour) {

    /** Votes cast: abstentions are not counted (R421-24). */
    int cast() {
        return inFavour + against;
    }

    int voters() {
        return cast() + abstentions;
    }

    boolean isTie() {
        return inFavour == against;
    }

    /** A tie that the chair has not decided. */
    boolean isOpen() {
        return isTie() && chairInFavour == null;
    }

    /** The majority of votes cast; the chair's casting vote where they are equal. */
    Result result() {
        boolean adopted = isTie() ? Boolean.TRUE.equals(chairInFavour) : inFavour > against;
        return adopted ? Result.ADOPTED : Result.REJECTED;
    }
}
