package fr.convive.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What the secretary records of a session; the page and programs post the same record. */
@NullUnmarked // raw input: nothing holds before validation
record VotesForm(
        @NotNull(message = "{votes.present.needed}")
        @Min(value = 0, message = "{board.figure}")
        @Max(value = 99, message = "{board.figure}")
        Integer present,

        @Min(value = 1, message = "{board.figure}") @Max(value = 99, message = "{board.figure}")
        Integer membersInOffice,

        @Size(max = 100) List<@Valid @NotNull VoteForm> votes) {

    /** One convention: its figures, or that it is postponed; the result follows from the figures where it is not said. */
    @NullUnmarked // raw input: nothing holds before validation
    record VoteForm(
            @NotBlank @Size(max = 40) String convention,

            @Min(value = 0, message = "{board.figure}") @Max(value = 99, message = "{board.figure}")
            Integer inFavour,

            @Min(value = 0, message = "{board.figure}") @Max(value = 99, message = "{board.figure}")
            Integer against,

            @Min(value = 0, message = "{board.figure}") @Max(value = 99, message = "{board.figure}")
            Integer abstentions,

            Boolean chairInFavour,
            Result result) {

        static VoteForm blank(String convention) {
            return new VoteForm(convention, null, null, null, null, null);
        }
    }

    static VotesForm blank(int membersInOffice, Integer present, Stream<String> conventions) {
        return new VotesForm(
                present, membersInOffice, conventions.map(VoteForm::blank).toList());
    }

    List<VoteForm> rows() {
        return votes == null ? List.of() : votes;
    }
}
