package fr.convive.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A new convention in the place of a former one whose text asks for an evaluation first (IPE 2007, article 10). */
@ApplicationTest
@Tag("database")
class SuccessionTests {

    @Autowired
    Life life;

    @Autowired
    ApplicationContext context;

    @Autowired
    Visits visits;

    @Test
    void aSuccessorIsPreparedButNotConcludedBeforeTheEvaluationIsDeposited() {
        var former = inForce();
        var next = life.open("predecessor", former);
        life.until(next, "giveManagementVisa");

        var early = life.answered(next, "giveManagementVisa");

        assertThat(early).hasStatus(409);
        assertThat(Visits.body(early)).contains(former, "évaluation");
        evaluate(former);
        life.answer(next, "giveManagementVisa");
        assertThat(life.convention(next).get("predecessor").asString()).isEqualTo(former);
    }

    @Test
    void anUnfavourableVisaNeedsNoEvaluation() {
        var next = life.open("predecessor", inForce());
        life.until(next, "giveManagementVisa");

        life.answer(next, "giveManagementVisa", "answer", "UNFAVOURABLE", "reason", "À reprendre après le bilan.");

        assertThat(life.tasks(next)).extracting("key").doesNotContain("giveManagementVisa");
    }

    @Test
    void aFormerOneWhoseTextForeseesNoEvaluationBarsNothing() {
        var former = inForce("evaluation", null);
        var next = life.open("predecessor", former);
        life.until(next, "giveManagementVisa");

        life.answer(next, "giveManagementVisa");

        assertThat(life.tasks(next)).extracting("key").doesNotContain("giveManagementVisa");
    }

    @Test
    void eachOfBothPagesNamesTheOther() {
        var former = inForce();
        evaluate(former);
        var next = life.open("predecessor", former);

        assertThat(visits.shown("referent", "/conventions/" + next)).contains("Prend la suite de", former);
        assertThat(visits.shown("referent", "/conventions/" + former + "?onglet=dossier&phase=evaluation"))
                .contains("Suivie par", next);
    }

    @Test
    void nothingFollowsAConventionThatOneCannotSee() {
        var former = inForce();

        for (var number : List.of("CV-1999-9999", former)) {
            var answer = life.post("referent2", "/api/conventions", life.form("opening", "predecessor", number));
            assertThat(answer).as(number).hasStatus(409);
        }
    }

    /** A free convention of a year, whose evaluation is due two months before its term. */
    private String inForce(Object... differences) {
        var signed = new Signed(context);
        signed.startOver(LocalDate.of(2026, 9, 1));
        var terms = new ArrayList<Object>(List.of("duration", Map.of("years", 1), "free", true));
        terms.addAll(List.of("payments", List.of(), "reports", List.of(), "renewal", Map.of("mode", "NONE")));
        terms.addAll(List.of("evaluation", Map.of("monthsBeforeTerm", 2)));
        terms.addAll(Arrays.asList(differences));
        return signed.ofSchool(terms.toArray());
    }

    private void evaluate(String number) {
        life.advanceTo(LocalDate.of(2027, 5, 2));
        for (var key : List.of("evaluate", "evaluateAsPartner", "concludeEvaluation")) {
            life.answer(number, key);
        }
    }
}
