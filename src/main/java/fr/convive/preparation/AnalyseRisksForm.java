package fr.convive.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Step 4: the eleven brakes answered, and the table of what may fail because of them. */
@WholeGrid
@NullUnmarked // raw input: nothing holds before validation
record AnalyseRisksForm(
        @NotNull @Size(max = 11) List<@Valid @NotNull ObstacleForm> obstacles,
        @Size(max = 60) List<@Valid RiskForm> risks) {

    static AnalyseRisksForm blank() {
        return new AnalyseRisksForm(
                Arrays.stream(Obstacle.values()).map(ObstacleForm::blank).toList(), List.of(RiskForm.blank()));
    }

    static AnalyseRisksForm of(RiskAnalysis analysis) {
        return new AnalyseRisksForm(
                analysis.obstacles().stream()
                        .sorted(Comparator.comparing(Finding::obstacle))
                        .map(ObstacleForm::of)
                        .toList(),
                analysis.risks().isEmpty()
                        ? List.of(RiskForm.blank())
                        : analysis.risks().stream().map(RiskForm::of).toList());
    }

    AnalyseRisksForm withOneMoreRisk() {
        return new AnalyseRisksForm(
                obstacles,
                Stream.concat(Stream.ofNullable(risks).flatMap(List::stream), Stream.of(RiskForm.blank()))
                        .toList());
    }

    List<Finding> findings() {
        return obstacles.stream().map(ObstacleForm::finding).toList();
    }

    /** The rows that say something. */
    List<RiskForm> said() {
        return Stream.ofNullable(risks)
                .flatMap(List::stream)
                .filter(risk -> risk != null && !risk.empty())
                .toList();
    }
}
