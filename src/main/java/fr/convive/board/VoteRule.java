package fr.convive.board;

import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a session must be before votes are recorded on it; each rule says why not. */
interface VoteRule {

    Optional<Refusal> check(Session session, Minutes minutes, LocalDate today);

    VoteRule NOT_BEFORE_ITS_DAY = (session, minutes, today) -> today.isBefore(session.heldOn())
            ? Optional.of(new Session.VoteBeforeSession(session.heldOn()))
            : Optional.empty();

    VoteRule ONLY_WHAT_IS_ON_THE_AGENDA = (session, minutes, today) ->
            named(minutes, vote -> !session.isOnAgenda(vote.convention())).map(Session.NotOnAgenda::new);

    VoteRule ONCE_ON_EACH = (session, minutes, today) -> named(
                    minutes, vote -> session.isOnAgenda(vote.convention()) && !session.isPending(vote.convention()))
            .or(() -> named(minutes, vote -> isTwiceIn(minutes, vote)))
            .map(Session.VoteRecordedTwice::new);

    /** Who was there is said once: votes recorded later are of the same opening. */
    VoteRule ONE_OPENING = (session, minutes, today) -> {
        var known = session.present();
        return known == null || known == minutes.present()
                ? Optional.empty()
                : Optional.of(new Session.PresenceRecordedTwice(known));
    };

    VoteRule NO_VOTE_WITHOUT_QUORUM = (session, minutes, today) -> {
        var quorum = session.quorumOf(minutes.membersInOffice());
        return quorum.isReachedBy(minutes.present())
                        || minutes.voted().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Session.VoteWithoutQuorum(minutes.present(), quorum.required()));
    };

    VoteRule SOMETHING_TO_RECORD = (session, minutes, today) -> {
        boolean reached = session.quorumOf(minutes.membersInOffice()).isReachedBy(minutes.present());
        return reached && minutes.votes().isEmpty() ? Optional.of(new Session.NothingToRecord()) : Optional.empty();
    };

    List<VoteRule> ALL = List.of(
            NOT_BEFORE_ITS_DAY,
            ONLY_WHAT_IS_ON_THE_AGENDA,
            ONCE_ON_EACH,
            ONE_OPENING,
            NO_VOTE_WITHOUT_QUORUM,
            SOMETHING_TO_RECORD);

    private static Optional<String> named(Minutes minutes, Predicate<Minutes.Vote> fault) {
        var numbers = minutes.votes().stream()
                .filter(fault)
                .map(Minutes.Vote::number)
                .distinct()
                .toList();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", numbers));
    }

    private static boolean isTwiceIn(Minutes minutes, Minutes.Vote vote) {
        return minutes.votes().stream()
                        .filter(other -> other.convention().equals(vote.convention()))
                        .count()
                > 1;
    }
}
