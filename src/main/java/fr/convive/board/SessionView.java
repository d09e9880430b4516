package fr.convive.board;

import fr.convive.deadline.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as its page and its API show it: its figures, its agenda and what was decided. */
record SessionView(
        UUID id,
        String school,
        String schoolName,
        LocalDate heldOn,
        LocalDate convenedOn,
        Body body,
        LocalDate convocationBy,
        boolean urgent,
        boolean extraordinary,
        @Nullable UUID secondMeetingOf,
        int membersInOffice,
        int quorum,
        @Nullable Integer present,
        SessionState state,
        @Nullable Period secondMeeting,
        List<Item> agenda) {

    /** One convention on the agenda; {@code deliberation} is the title of the act where the board has voted. */
    record Item(
            int position,
            String convention,
            String title,
            String partner,
            @Nullable Result result,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstentions,
            @Nullable Boolean chairInFavour,
            @Nullable String deliberation) {}

    Stream<Item> pending() {
        return agenda.stream().filter(item -> item.result() == null);
    }
}
