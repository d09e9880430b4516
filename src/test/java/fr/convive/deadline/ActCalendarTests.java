package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E04;
import static fr.convive.deadline.DeadlineCode.E05;
import static fr.convive.deadline.DeadlineCode.E06;
import static fr.convive.deadline.DeadlineCode.E07;
import static fr.convive.deadline.DeadlineCode.E08;
import static fr.convive.deadline.DeadlineCode.E10;
import static fr.convive.deadline.DeadlineCode.E37;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.deadline.Deadline.State;
import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From the vote to the signature. */
class ActCalendarTests {

    private static final LocalDate VOTE = LocalDate.of(2026, 11, 26);
    private static final LocalDate TRANSMISSION = LocalDate.of(2026, 11, 27);
    private static final LocalDate ENFORCEABLE = LocalDate.of(2026, 12, 12);

    @Test
    void theLockOpensFifteenDaysAfterTheAcknowledgement() {
        var enforceability = ActCalendar.enforceability(TRANSMISSION);

        assertThat(ActCalendar.enforceableOn(TRANSMISSION)).isEqualTo(ENFORCEABLE);
        assertThat(enforceability.dueOn()).isEqualTo(ENFORCEABLE);
        assertThat(enforceability.formula()).isEqualTo("27/11/2026 + 15 jours = 12/12/2026");
        assertThat(enforceability.warnings()).containsExactly("tombe un samedi");
    }

    @Test
    void nothingIsSignedBeforeTheLockAndEverythingShouldBeAMonthAfter() {
        assertThat(ActCalendar.signaturePossible(TRANSMISSION).dueOn()).isEqualTo(ENFORCEABLE);
        assertThat(ActCalendar.signatureTarget(TRANSMISSION).dueOn()).isEqualTo("2027-01-11");
        assertThat(ActCalendar.signatureTarget(TRANSMISSION).reminders())
                .containsExactly(LocalDate.of(2026, 12, 27), LocalDate.of(2027, 1, 11));
    }

    @Test
    void anActIsTransmittedWithinFiveDaysOfTheVote() {
        var transmission = ActCalendar.transmission(VOTE);

        assertThat(transmission.dueOn()).isEqualTo("2026-12-01");
        assertThat(transmission.reminders()).containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 1));
    }

    @Test
    void aConventionOfTheFirstOfSeptemberIsTransmittedBySeventeenAugust() {
        var effect = LocalDate.of(2027, 9, 1);

        assertThat(ActCalendar.latestTransmission(effect)).isEqualTo("2027-08-17");
        assertThat(ActCalendar.latestSession(effect)).isEqualTo("2027-08-12");
    }

    @Test
    void anActWhoseReceiptIsAwaitedIsEnforceableOnAnEstimatedDay() {
        var facts = Facts.of(Fact.of(Kind.VOTED, VOTE), Fact.of(Kind.TRANSMITTED, TRANSMISSION));

        var agenda = Agenda.beforeEffect(facts, false, TRANSMISSION);

        assertThat(agenda.of(E04)).extracting(Deadline::state).containsExactly(State.DONE);
        assertThat(agenda.of(E05).get(0).warnings()).contains("date estimée : accusé de réception attendu");
    }

    @Test
    void theAcknowledgementIsTheDayThatCounts() {
        var facts = Facts.of(
                Fact.of(Kind.VOTED, VOTE),
                Fact.of(Kind.TRANSMITTED, TRANSMISSION),
                Fact.of(Kind.ACKNOWLEDGED, TRANSMISSION.plusDays(3)));

        var agenda = Agenda.beforeEffect(facts, false, ENFORCEABLE);

        assertThat(agenda.of(E05)).extracting(Deadline::dueOn).containsExactly(ENFORCEABLE.plusDays(3));
        assertThat(agenda.of(E06)).extracting(Deadline::dueOn).containsExactly(ENFORCEABLE.plusDays(3));
        assertThat(agenda.of(E37)).extracting(Deadline::dueOn).containsExactly(LocalDate.of(2027, 1, 27));
    }

    @Test
    void onlyAConventionWithMoneyIsTransmittedASecondTime() {
        var signed = LocalDate.of(2026, 12, 15);
        var facts = Facts.of(
                Fact.of(Kind.VOTED, VOTE),
                Fact.of(Kind.TRANSMITTED, TRANSMISSION),
                Fact.of(Kind.ACKNOWLEDGED, TRANSMISSION),
                Fact.of(Kind.SIGNED, signed));

        var free = Agenda.beforeEffect(facts, false, signed);
        var paid = Agenda.beforeEffect(facts, true, signed);

        assertThat(free.of(E08)).isEmpty();
        assertThat(paid.of(E08)).extracting(Deadline::dueOn).containsExactly(signed);
        assertThat(paid.of(E07)).extracting(Deadline::state).containsExactly(State.DONE);
        assertThat(paid.of(E10)).extracting(Deadline::dueOn).containsExactly(signed.plusDays(5));
    }

    @Test
    void aConventionThatNoBoardDecidesHasNoActToFollow() {
        var signed = Facts.of(Fact.of(Kind.SIGNED, Ipe.SIGNED_ON));

        assertThat(Agenda.beforeEffect(signed, true, Ipe.SIGNED_ON).deadlines()).isEmpty();
    }
}
