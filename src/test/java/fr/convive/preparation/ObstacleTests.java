package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObstacleTests {

    @Test
    void theGridHasElevenBrakesInFiveCategoriesAndTwentyFourSubItems() {
        assertThat(Obstacle.codes())
                .containsExactly(
                        "FR-1.1", "FR-1.2", "FR-2.1", "FR-2.2", "FR-3.1", "FR-3.2", "FR-4.1", "FR-4.2", "FR-5.1",
                        "FR-5.2", "FR-5.3");
        assertThat(Obstacle.values()).extracting(Obstacle::category).containsOnly(Obstacle.Category.values());
        assertThat(Arrays.stream(Obstacle.values())
                        .mapToInt(obstacle -> obstacle.items().size()))
                .containsExactly(3, 3, 0, 1, 2, 3, 3, 1, 3, 3, 2);
    }

    @Test
    void aCodeBeginsWithTheNumberOfItsCategory() {
        var numbers = Map.of(
                Obstacle.Category.HUMAN, "FR-1.",
                Obstacle.Category.ETHICAL, "FR-2.",
                Obstacle.Category.ADMINISTRATIVE, "FR-3.",
                Obstacle.Category.LOGISTICAL, "FR-4.",
                Obstacle.Category.EDUCATIONAL, "FR-5.");

        assertThat(Obstacle.values())
                .allSatisfy(obstacle -> assertThat(obstacle.code()).startsWith(numbers.get(obstacle.category())));
    }

    @Test
    void competitionHasNoSubItemAndTheLastBrakeIsACopyOfAStrength() {
        assertThat(Obstacle.COMPETITION.items()).isEmpty();
        assertThat(Arrays.stream(Obstacle.values()).filter(Obstacle::isCopiedFromStrengths))
                .containsExactly(Obstacle.RECOGNITION);
        assertThat(Obstacle.RECOGNITION.items()).containsExactly("FR-5.3.1", "FR-5.3.2");
    }

    @Test
    void aBrakeIsFoundByItsCodeAlone() {
        assertThat(Map.of("FR-4.2", Obstacle.RESOURCES))
                .allSatisfy((code, obstacle) -> assertThat(Obstacle.find(code)).contains(obstacle));
        assertThat(Obstacle.find("FR-6.1")).isEmpty();
        assertThat(Obstacle.find("RESOURCES")).isEmpty();
    }
}
