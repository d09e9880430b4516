package fr.convive.board;

import static fr.convive.board.Result.ADOPTED;
import static fr.convive.board.Result.POSTPONED;
import static fr.convive.board.Result.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.convention.ConventionId;
import fr.convive.deadline.Period;
import fr.convive.people.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of a session (domain rules, sections 1c and 2), each under its sentence. */
class SessionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate THE_26TH = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final Organisation SCHOOL =
            new Organisation("0750654D", "Lycée des Remparts", Organisation.Level.SCHOOL, "PARIS", 30);
    private static final ConventionId PUMPS = ConventionId.next();
    private static final ConventionId ROBOTS = ConventionId.next();

    @Nested
    class TheConvocation {

        @Test
        void leavesEightDaysBeforeTheSession() {
            assertThat(convened(THE_26TH, LocalDate.of(2026, 11, 18), false, THE_26TH.minusDays(20))
                            .heldOn())
                    .isEqualTo(THE_26TH);
            refused("convenedOn", () -> convened(THE_26TH, LocalDate.of(2026, 11, 19), false, TODAY));
        }

        @Test
        void leavesTheDayBeforeIfUrgent() {
            convened(THE_26TH, LocalDate.of(2026, 11, 25), true, TODAY);
            refused("convenedOn", () -> convened(THE_26TH, THE_26TH, true, TODAY));
        }

        @Test
        void leftTenDaysBeforeTheAutumnOf2021() {
            var held = LocalDate.of(2007, 2, 15);

            convened(held, LocalDate.of(2007, 2, 5), false, LocalDate.of(2007, 2, 1));
            refused("convenedOn", () -> convened(held, LocalDate.of(2007, 2, 6), false, LocalDate.of(2007, 2, 1)));
        }

        @Test
        void ofTheVeryLastDayIsWarnedAbout() {
            var calendar =
                    convened(THE_26TH, LocalDate.of(2026, 11, 18), false, TODAY).calendar();

            assertThat(calendar.warning(LocalDate.of(2026, 11, 18)))
                    .hasValueSatisfying(w -> assertThat(w).contains("jours francs"));
            assertThat(calendar.warning(LocalDate.of(2026, 11, 17))).isEmpty();
        }

        @Test
        void isForADayToCome() {
            refused("heldOn", () -> convened(TODAY.minusDays(1), TODAY.minusDays(20), false, TODAY));
        }

        @Test
        void countsNoMoreMembersThanSeats() {
            refused(
                    "membersInOffice",
                    () -> Session.convene(SCHOOL, new Convening(THE_26TH, TODAY, false, false, 31, null), null, TODAY));
        }
    }

    @Nested
    class TheAgenda {

        @Test
        void takesAConventionUntilItsDocumentsCanLeaveWithTheConvocation() {
            var session = session();

            assertThat(session.whyNot(PUMPS, null, LocalDate.of(2026, 11, 18))).isEmpty();
            assertThat(session.whyNot(PUMPS, null, LocalDate.of(2026, 11, 19)))
                    .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Session.ConvocationTooLate.class));
        }

        @Test
        void isClosedWhenTheSessionIsHeld() {
            assertThatThrownBy(() -> session().enrol(PUMPS, null, THE_26TH)).isInstanceOf(Session.SessionOver.class);
        }

        @Test
        void holdsAConventionOnce() {
            assertThatThrownBy(() -> session(PUMPS).enrol(PUMPS, null, TODAY))
                    .isInstanceOf(Session.AlreadyOnAgenda.class);
        }

        @Test
        void losesAConventionWhoseLifeIsOver() {
            var session = session(PUMPS, ROBOTS);

            session.strike(PUMPS);

            assertThat(session.agenda()).extracting(AgendaItem::convention).containsExactly(ROBOTS);
        }
    }

    @Nested
    class TheVote {

        @Test
        void isRecordedFromTheDayOfTheSession() {
            assertThatThrownBy(() -> session(PUMPS).record(minutes(20, vote(PUMPS, 17, 2, 1)), TODAY, NOW))
                    .isInstanceOf(Session.VoteBeforeSession.class);
        }

        @Test
        void isOnTheAgendaAndNothingElse() {
            assertThatThrownBy(() -> held(session(PUMPS), 20, vote(ROBOTS, 17, 2, 1)))
                    .isInstanceOf(Session.NotOnAgenda.class);
        }

        @Test
        void isRecordedOnce() {
            var session = session(PUMPS);
            held(session, 20, vote(PUMPS, 17, 2, 1));

            assertThatThrownBy(() -> held(session, 20, vote(PUMPS, 17, 2, 1)))
                    .isInstanceOf(Session.VoteRecordedTwice.class);
            assertThatThrownBy(() -> held(session(PUMPS), 20, vote(PUMPS, 17, 2, 1), vote(PUMPS, 2, 17, 1)))
                    .isInstanceOf(Session.VoteRecordedTwice.class);
        }

        @Test
        void thatIsRecordedLaterIsOfTheSameOpening() {
            var session = session(PUMPS, ROBOTS);
            held(session, 20, vote(PUMPS, 17, 2, 1));

            assertThatThrownBy(() -> held(session, 21, vote(ROBOTS, 17, 2, 1)))
                    .isInstanceOf(Session.PresenceRecordedTwice.class);
            held(session, 20, vote(ROBOTS, 2, 17, 1));
            assertThat(session.state(THE_26TH)).isEqualTo(SessionState.RECORDED);
        }

        @Test
        void followsFromItsFigures() {
            var session = session(PUMPS, ROBOTS);

            var decided = held(session, 20, vote(PUMPS, 17, 2, 1), vote(ROBOTS, 2, 17, 1));

            assertThat(decided).extracting(AgendaItem::result).containsExactly(ADOPTED, REJECTED);
        }

        @Test
        void cannotCountMoreVotersThanThosePresent() {
            refused("votes[0].inFavour", () -> held(session(PUMPS), 20, vote(PUMPS, 17, 2, 2)));
        }

        @Test
        void cannotCountMorePresentThanMembersInOffice() {
            refused("present", () -> held(session(PUMPS), 31, vote(PUMPS, 17, 2, 1)));
        }

        @Test
        void isDecidedByTheChairWhereItIsATie() {
            refused("votes[0].chairInFavour", () -> held(session(PUMPS), 20, vote(PUMPS, 10, 10, 0)));

            var decided = held(session(PUMPS), 20, new Minutes.Vote(0, PUMPS, "CV-2026-0001", null, 10, 10, 0, true));

            assertThat(decided.get(0).result()).isEqualTo(ADOPTED);
            assertThat(decided.get(0).chairInFavour()).isTrue();
        }

        @Test
        void keepsTheVoteOfTheChairOnlyWhereItDecided() {
            var decided = held(session(PUMPS), 20, new Minutes.Vote(0, PUMPS, "CV-2026-0001", null, 11, 9, 0, true));

            assertThat(decided.get(0).chairInFavour()).isNull();
        }

        @Test
        void agreesWithTheResultThatIsSaid() {
            refused(
                    "votes[0].result",
                    () -> held(
                            session(PUMPS), 20, new Minutes.Vote(0, PUMPS, "CV-2026-0001", REJECTED, 17, 2, 1, null)));
        }

        @Test
        void isThereOrTheConventionIsPostponed() {
            refused(
                    "votes[0].inFavour",
                    () -> held(
                            session(PUMPS),
                            20,
                            new Minutes.Vote(0, PUMPS, "CV-2026-0001", null, null, null, null, null)));
            refused(
                    "votes[0].result",
                    () -> held(
                            session(PUMPS), 20, new Minutes.Vote(0, PUMPS, "CV-2026-0001", POSTPONED, 17, 2, 1, null)));
        }

        @Test
        void isMissedEightDaysAfterTheSessionAndEveryEightDaysFromThere() {
            var session = session(PUMPS);

            assertThat(session.reminderAfter(TODAY)).isEqualTo(THE_26TH.plusDays(8));
            assertThat(session.reminderAfter(THE_26TH.plusDays(7))).isEqualTo(THE_26TH.plusDays(8));
            assertThat(session.reminderAfter(THE_26TH.plusDays(8))).isEqualTo(THE_26TH.plusDays(16));
            assertThat(session.reminderAfter(THE_26TH.plusDays(20))).isEqualTo(THE_26TH.plusDays(24));
        }
    }

    @Nested
    class WithoutQuorum {

        @Test
        void nothingIsVoted() {
            assertThatThrownBy(() -> held(session(PUMPS), 15, vote(PUMPS, 10, 2, 3)))
                    .isInstanceOf(Session.VoteWithoutQuorum.class);
        }

        @Test
        void allIsPostponed() {
            var session = session(PUMPS, ROBOTS);

            var decided = held(session, 15);

            assertThat(decided).extracting(AgendaItem::result).containsExactly(POSTPONED, POSTPONED);
            assertThat(session.state(THE_26TH)).isEqualTo(SessionState.WITHOUT_QUORUM);
        }

        @Test
        void theBoardMeetsAgainBetweenFiveAndEightDaysLater() {
            var first = withoutQuorum();

            assertThat(first.secondMeetingWindow(false))
                    .isEqualTo(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4)));
            second(first, LocalDate.of(2026, 12, 1));
            second(first, LocalDate.of(2026, 12, 4));
            refused("heldOn", () -> second(first, LocalDate.of(2026, 11, 30)));
            refused("heldOn", () -> second(first, LocalDate.of(2026, 12, 5)));
        }

        @Test
        void theBoardMeetsAgainThreeDaysLaterIfUrgent() {
            var first = withoutQuorum();
            var asked = new Convening(LocalDate.of(2026, 11, 29), THE_26TH, true, false, null, first.id());

            assertThat(Session.convene(SCHOOL, asked, first, THE_26TH).heldOn()).isEqualTo(LocalDate.of(2026, 11, 29));
        }

        @Test
        void theSecondMeetingIsValidWhateverTheNumberAndHearsTheSameAgenda() {
            var first = withoutQuorum();
            var second = second(first, LocalDate.of(2026, 12, 1));

            second.enrol(PUMPS, first, LocalDate.of(2026, 11, 27));
            var decided = second.record(minutes(3, vote(PUMPS, 2, 1, 0)), LocalDate.of(2026, 12, 1), NOW);

            assertThat(decided.get(0).result()).isEqualTo(ADOPTED);
            assertThatThrownBy(() ->
                            second(first, LocalDate.of(2026, 12, 2)).enrol(ROBOTS, first, LocalDate.of(2026, 11, 27)))
                    .isInstanceOf(Session.NotOnFirstAgenda.class);
        }

        @Test
        void onlyDoesTheBoardMeetAgain() {
            var session = session(PUMPS);
            held(session, 20, vote(PUMPS, 17, 2, 1));

            assertThatThrownBy(() -> second(session, LocalDate.of(2026, 12, 1)))
                    .isInstanceOf(Session.QuorumWasReached.class);
        }

        private Session withoutQuorum() {
            var session = session(PUMPS);
            held(session, 15);
            return session;
        }

        private Session second(Session first, LocalDate heldOn) {
            return Session.convene(
                    SCHOOL, new Convening(heldOn, THE_26TH, false, false, null, first.id()), first, THE_26TH);
        }
    }

    private static Session convened(LocalDate heldOn, LocalDate convenedOn, boolean urgent, LocalDate today) {
        return Session.convene(SCHOOL, new Convening(heldOn, convenedOn, urgent, false, null, null), null, today);
    }

    private static Session session(ConventionId... agenda) {
        var session = convened(THE_26TH, TODAY, false, TODAY);
        Stream.of(agenda).forEach(convention -> session.enrol(convention, null, TODAY));
        return session;
    }

    private static List<AgendaItem> held(Session session, int present, Minutes.Vote... votes) {
        return session.record(minutes(present, votes), THE_26TH, NOW);
    }

    private static Minutes minutes(int present, Minutes.Vote... votes) {
        return new Minutes(30, present, List.of(votes));
    }

    private static Minutes.Vote vote(ConventionId convention, int inFavour, int against, int abstentions) {
        return new Minutes.Vote(0, convention, "CV-2026-0001", null, inFavour, against, abstentions, null);
    }

    private static void refused(String field, Runnable act) {
        assertThatExceptionOfType(Implausible.class)
                .isThrownBy(act::run)
                .satisfies(said ->
                        assertThat(said.wrongs()).extracting(Wrong::field).containsExactly(field));
    }
}
