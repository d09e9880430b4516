package fr.convive.board;

import java.util.List;
import java.util.stream.Stream;

/** What the figures of a session must respect, where its quorum is reached. */
interface FigureRule {

    Stream<Wrong> check(Minutes minutes);

    FigureRule PRESENT_WITHIN_MEMBERS = minutes -> minutes.present() > minutes.membersInOffice()
            ? Stream.of(Wrong.at("present", "votes.morePresent", minutes.membersInOffice()))
            : Stream.empty();

    /** On each convention the board voted, or it postponed: not both, not neither. */
    FigureRule VOTED_OR_POSTPONED = minutes -> minutes.votes().stream()
            .filter(vote -> vote.isPostponed() == vote.hasFigures())
            .map(vote -> vote.isPostponed()
                    ? Wrong.at(vote.at("result"), "votes.postponedWithFigures")
                    : Wrong.at(vote.at("inFavour"), "votes.missing"));

    FigureRule VOTES_WITHIN_PRESENT = minutes -> minutes.voted()
            .filter(vote -> vote.ballot().voters() > minutes.present())
            .map(vote -> Wrong.at(
                    vote.at("inFavour"), "votes.moreVotes", vote.ballot().voters(), minutes.present()));

    FigureRule CHAIR_DECIDES_A_TIE = minutes -> minutes.voted()
            .filter(vote -> vote.hasFigures() && vote.ballot().isOpen())
            .map(vote -> Wrong.at(vote.at("chairInFavour"), "votes.tie"));

    /** A program says the result with its figures: the two must tell the same. */
    FigureRule RESULT_AGREES = minutes -> minutes.voted()
            .filter(vote -> vote.hasFigures() && !vote.isPostponed() && vote.said() != null)
            .filter(vote -> !vote.ballot().isOpen() && vote.ballot().result() != vote.said())
            .map(vote -> Wrong.at(vote.at("result"), "votes.disagree"));

    List<FigureRule> ALL = List.of(
            PRESENT_WITHIN_MEMBERS, VOTED_OR_POSTPONED, VOTES_WITHIN_PRESENT, CHAIR_DECIDES_A_TIE, RESULT_AGREES);
}
