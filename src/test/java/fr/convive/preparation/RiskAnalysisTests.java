package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.convention.ConventionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskAnalysisTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @EnumSource(Level.class)
    void onlyHighAndCriticalRisksAreAboveTheBar(Level level) {
        assertThat(analysed(level).isAboveBar()).isEqualTo(level == Level.HIGH || level == Level.CRITICAL);
    }

    @Test
    void anAnalysisWithoutRiskIsBelowTheBar() {
        assertThat(analysed().isAboveBar()).isFalse();
    }

    @Test
    void oneRiskAboveTheBarIsEnough() {
        var analysis = analysed(Level.LOW, Level.HIGH, Level.MODERATE);

        assertThat(analysis.isAboveBar()).isTrue();
        assertThat(analysis.risksAboveBar()).extracting(Risk::level).containsExactly(Level.HIGH);
    }

    @Test
    void whatTheHeadAcceptsIsNoLongerAboveTheBar() {
        var analysis = analysed(Level.CRITICAL);

        analysis.arbitrate(decision(Arbitration.ACCEPTED));

        assertThat(analysis.isAboveBar()).isFalse();
        assertThat(analysis.decision()).contains(decision(Arbitration.ACCEPTED));
    }

    @Test
    void whatTheHeadSendsBackStaysAboveTheBar() {
        var analysis = analysed(Level.CRITICAL);

        analysis.arbitrate(decision(Arbitration.REWORK));

        assertThat(analysis.isAboveBar()).isTrue();
    }

    @Test
    void aNewAnalysisForgetsTheDecisionOnTheOneBefore() {
        var analysis = analysed(Level.CRITICAL);
        analysis.arbitrate(decision(Arbitration.ACCEPTED));

        analysis.again(List.of(), List.of(risk(Level.HIGH)), "Claire Aubert", TODAY.plusDays(1));

        assertThat(analysis.isAboveBar()).isTrue();
        assertThat(analysis.decision()).isEmpty();
        assertThat(analysis.analysedOn()).isEqualTo(TODAY.plusDays(1));
    }

    private static RiskAnalysis analysed(Level... levels) {
        var risks = List.of(levels).stream().map(RiskAnalysisTests::risk).toList();
        return new RiskAnalysis(ConventionId.next(), List.of(), risks, "Claire Aubert", TODAY);
    }

    private static Risk risk(Level level) {
        return new Risk(
                Obstacle.MOTIVATION,
                "Une cause",
                "Un effet",
                2,
                2,
                2,
                level,
                "Un traitement",
                "Une action",
                "Claire Aubert",
                TODAY,
                2);
    }

    private static RiskAnalysis.Decision decision(Arbitration arbitration) {
        return new RiskAnalysis.Decision(arbitration, "Une raison", "Marc Dufour", TODAY);
    }
}
