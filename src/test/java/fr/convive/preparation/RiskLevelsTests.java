package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.preparation.RiskLevels.Question;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RiskLevelsTests {

    @Autowired
    RiskLevels levels;

    static Stream<Question> everyQuestion() {
        return IntStream.range(0, 64).mapToObj(i -> new Question(1 + i / 16, 1 + i / 4 % 4, 1 + i % 4));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void theLevelFollowsTheProductAndNothingSevereAndInvisibleIsLessThanHigh(Question asked) {
        int product = asked.gravity() * asked.frequency() * asked.detection();
        boolean severeAndInvisible = asked.gravity() == 4 && asked.detection() == 4;
        var expected = product >= 36
                ? Level.CRITICAL
                : product >= 16 || severeAndInvisible ? Level.HIGH : product >= 8 ? Level.MODERATE : Level.LOW;

        assertThat(levels.of(asked).level()).isEqualTo(expected);
    }

    @Test
    void eachLevelAsksForATreatment() {
        assertThat(levels.of(new Question(4, 4, 4)).treatment()).contains("plan accepté par le chef d'établissement");
        assertThat(levels.of(new Question(1, 1, 1)).treatment()).contains("Risque faible");
    }
}
