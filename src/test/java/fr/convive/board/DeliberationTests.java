package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.convention.ConventionId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliberationTests {

    private static final LocalDate VOTED = LocalDate.of(2026, 11, 26);
    private static final LocalDate THE_27TH = LocalDate.of(2026, 11, 27);

    @Test
    void anActAcknowledgedOn27NovemberIsEnforceableOn12December() {
        var act = adopted();

        assertThat(act.transmit(THE_27TH, THE_27TH, "2026-0042", THE_27TH)).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(act.enforceableOn()).isEqualTo(LocalDate.of(2026, 12, 12));
    }

    @Test
    void theLockRunsFromTheAcknowledgementNotFromTheSending() {
        assertThat(adopted().transmit(VOTED, THE_27TH, null, THE_27TH)).isEqualTo(LocalDate.of(2026, 12, 12));
    }

    @Test
    void anActIsNotSentBeforeItIsVoted() {
        assertThatThrownBy(() -> adopted().transmit(VOTED.minusDays(1), THE_27TH, null, THE_27TH))
                .isInstanceOf(Deliberation.TransmissionBeforeVote.class);
    }

    @Test
    void anActIsNotAcknowledgedBeforeItIsSent() {
        assertThatThrownBy(() -> adopted().transmit(THE_27TH, VOTED, null, THE_27TH))
                .isInstanceOf(Deliberation.AcknowledgedBeforeSent.class);
    }

    @Test
    void nobodyHasAcknowledgedTomorrow() {
        assertThatThrownBy(() -> adopted().transmit(VOTED, THE_27TH.plusDays(1), null, THE_27TH))
                .isInstanceOf(Deliberation.TransmissionInTheFuture.class);
    }

    @Test
    void anObjectionKeepsItsAnswer() {
        var act = adopted();

        act.object("Le prêt du matériel n’est pas assuré.", "Inès Robert", THE_27TH);
        act.answer(ControlAnswer.MAINTAINED, "L’article 7 le dit.", THE_27TH.plusDays(3));

        assertThat(act.lastObjection()).hasValueSatisfying(objection -> {
            assertThat(objection.answer()).isEqualTo(ControlAnswer.MAINTAINED);
            assertThat(objection.answeredOn()).isEqualTo(THE_27TH.plusDays(3));
        });
    }

    private static Deliberation adopted() {
        return new Deliberation(
                ConventionId.next(),
                UUID.randomUUID(),
                new ActNumber("0750654D", "2026-2027", 12),
                VOTED,
                Result.ADOPTED);
    }
}
