package fr.convive.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two grids are those of the seeds, and each line has its words. */
class GridTests {

    @Test
    void theStrengthsAreEightLinesAndTwentyFiveSigns() {
        assertThat(Grid.STRENGTHS.items()).hasSize(8);
        assertThat(Grid.STRENGTHS.items().stream().flatMap(item -> item.signs().stream()))
                .hasSize(25);
    }

    @Test
    void theWeaknessesAreElevenLinesAndTwentySigns() {
        assertThat(Grid.WEAKNESSES.items()).hasSize(11);
        assertThat(Grid.WEAKNESSES.items().stream().flatMap(item -> item.signs().stream()))
                .hasSize(20);
    }

    @Test
    void theMeasuresAreSixOfWhichAPartnerJudgesFour() {
        assertThat(Measure.all()).hasSize(6);
        assertThat(Measure.judged()).hasSize(4);
    }

    @Test
    void eachLineAndEachSignHasItsWords() throws IOException {
        var words = new Properties();
        words.load(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/evaluation.properties")),
                StandardCharsets.UTF_8));

        assertThat(words.stringPropertyNames())
                .containsAll(Arrays.stream(Grid.values())
                        .flatMap(grid -> grid.items().stream())
                        .flatMap(item -> Stream.concat(
                                Stream.of("evaluation.item." + item.code(), "evaluation.group." + item.group()),
                                item.signs().stream().map(sign -> "evaluation.sign." + sign)))
                        .toList());
    }
}
