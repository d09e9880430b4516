package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnalyseRisksFormTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void aGridWithoutAnyBrakeNeedsNoTable() {
        assertThat(wrong(grid(), List.of())).isEmpty();
    }

    @Test
    void aRowLeftEmptyDoesNotCount() {
        assertThat(wrong(
                        grid(),
                        List.of(RiskForm.blank(), new RiskForm("", " ", "", null, null, null, "", "", null, null))))
                .isEmpty();
    }

    @Test
    void eachBrakeMustBeAnswered() {
        var grid = grid();
        grid.set(3, ObstacleForm.blank(Obstacle.CONFIDENTIALITY));

        assertThat(wrong(grid, List.of())).containsExactly("obstacles[3].answer");
    }

    @Test
    void aBrakeThatIsNotEvenListedIsNamed() {
        var grid = grid();
        grid.remove(4);

        var violations = VALIDATOR.validate(new AnalyseRisksForm(grid, List.of()));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.getPropertyPath()).hasToString("obstacles");
            assertThat(violation.getMessageTemplate()).contains("{analyseRisks.unanswered}", "{obstacle.FR-3.1}");
        });
    }

    @Test
    void aFormWithoutAGridIsRefused() {
        assertThat(wrong(null, null)).containsExactly("obstacles");
        assertThat(wrong(new ArrayList<>(), null)).containsOnly("obstacles");
    }

    @Test
    void aBrakeIsAnsweredOnce() {
        var grid = grid();
        grid.set(1, grid.get(0));

        assertThat(wrong(grid, List.of())).containsExactlyInAnyOrder("obstacles[1].code", "obstacles");
    }

    @Test
    void aBrakeOutsideTheGridIsRefused() {
        var grid = grid();
        grid.set(0, new ObstacleForm("FR-9.9", Presence.ABSENT, List.of(), null));
        grid.set(1, new ObstacleForm(null, Presence.ABSENT, List.of(), null));

        assertThat(wrong(grid, List.of())).contains("obstacles[0].code", "obstacles[1].code");
    }

    @Test
    void onlyItsOwnSubItemsAreTicked() {
        var grid = grid();
        grid.set(0, new ObstacleForm("FR-1.1", Presence.ABSENT, List.of("FR-1.2.1"), null));

        assertThat(wrong(grid, List.of())).containsExactly("obstacles[0].items");
    }

    @Test
    void aBrakeThatStandsIsTreatedInTheTable() {
        var grid = grid();
        grid.set(0, standing(Presence.PRESENT, Obstacle.MOTIVATION));
        grid.set(1, standing(Presence.BLOCKING, Obstacle.AVAILABILITY));

        assertThat(wrong(grid, List.of(risk("FR-1.2", 2, 2, 2, 4)))).containsExactly("obstacles[0].answer");
        assertThat(wrong(grid, List.of(risk("FR-1.2", 2, 2, 2, 4), risk("FR-1.1", 1, 1, 1, 1))))
                .isEmpty();
    }

    @Test
    void aRowIsWholeOrEmpty() {
        var begun = new RiskForm("FR-1.1", "Une cause", null, 2, null, 2, "", "Claire", null, 4);

        assertThat(wrong(grid(), List.of(begun)))
                .containsExactlyInAnyOrder(
                        "risks[0].effect", "risks[0].frequency", "risks[0].action", "risks[0].dueOn");
    }

    @Test
    void theScalesGoFromOneToFourAndTheResidualToSixtyFour() {
        assertThat(wrong(grid(), List.of(risk("FR-1.1", 0, 5, 4, 65))))
                .containsExactlyInAnyOrder("risks[0].gravity", "risks[0].frequency", "risks[0].residual");
        assertThat(wrong(grid(), List.of(risk("FR-1.1", 4, 4, 4, 64)))).isEmpty();
        assertThat(wrong(grid(), List.of(risk("FR-1.1", 1, 1, 1, 0)))).containsExactly("risks[0].residual");
    }

    @Test
    void criticalityIsTheProductOfTheThreeScales() {
        assertThat(risk("FR-1.1", 4, 3, 2, 1).criticality()).isEqualTo(24);
        assertThat(RiskForm.blank().criticality()).isNull();
    }

    @Test
    void aRowMoreLeavesTheOthersAsTheyWere() {
        var form = new AnalyseRisksForm(grid(), List.of(risk("FR-1.1", 4, 3, 2, 1)));

        assertThat(form.withOneMoreRisk().risks()).containsExactly(form.risks().get(0), RiskForm.blank());
        assertThat(new AnalyseRisksForm(grid(), null).withOneMoreRisk().risks()).containsExactly(RiskForm.blank());
    }

    private static List<ObstacleForm> grid() {
        return Arrays.stream(Obstacle.values())
                .map(obstacle -> new ObstacleForm(obstacle.code(), Presence.ABSENT, List.of(), null))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ObstacleForm standing(Presence presence, Obstacle obstacle) {
        return new ObstacleForm(obstacle.code(), presence, null, null);
    }

    private static RiskForm risk(String obstacle, int gravity, int frequency, int detection, int residual) {
        return new RiskForm(
                obstacle,
                "Une cause",
                "Un effet",
                gravity,
                frequency,
                detection,
                "Une action",
                "Claire Aubert",
                LocalDate.of(2026, 12, 1),
                residual);
    }

    private static List<String> wrong(List<ObstacleForm> obstacles, List<RiskForm> risks) {
        return VALIDATOR.validate(new AnalyseRisksForm(obstacles, risks)).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .toList();
    }
}
