package fr.convive.board;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Procès-verbal » : what the secretary says of a session: who was there at the opening, and each vote. */
record Minutes(int membersInOffice, int present, List<Vote> votes) {

    Minutes {
        votes = List.copyOf(votes);
    }

    /** What is said of one convention, as typed in that row: its figures, or that it is postponed. */
    record Vote(
            int row,
            ConventionId convention,
            String number,
            @Nullable Result said,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            @Nullable Boolean chairInFavour) {

        boolean hasFigures() {
            return Stream.of(inFavour, against, abstentions).anyMatch(Objects::nonNull);
        }

        boolean isPostponed() {
            return said == Result.POSTPONED;
        }

        /** Nobody voted on it: nothing is said, or that it is postponed. */
        boolean isSilent() {
            return !hasFigures() && (said == null || isPostponed());
        }

        Ballot ballot() {
            return new Ballot(orNone(inFavour), orNone(against), orNone(abstentions), chairInFavour);
        }

        String at(String component) {
            return "votes[%d].%s".formatted(row, component);
        }

        private static int orNone(@Nullable Integer figure) {
            return figure == null ? 0 : figure;
        }
    }

    /** Those put to the vote. */
    Stream<Vote> voted() {
        return votes.stream().filter(vote -> !vote.isSilent());
    }
}
