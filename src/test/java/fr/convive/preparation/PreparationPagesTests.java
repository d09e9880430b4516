package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of this phase as a browser meets them: shown, answered wrong, refused, taken. */
@ApplicationTest
class PreparationPagesTests {

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    private Pages pages;

    @BeforeEach
    void openTheBrowser() {
        pages = new Pages(mvc, life);
    }

    @Test
    void chooseFrameworkShowsBothRoutesWithTheirWarningsAndTheFundsOfToday() {
        var number =
                life.open("kind", "TECHNICAL_SERVICE", "objective", "TRAINING_COMPLEMENT", "setting", "EDUCATIONAL");

        var page = pages.open(number, "chooseFramework");

        assertThat(page.html())
                .contains("P1a – Prestation technique pédagogique", "P1b – Prestation technique pédagogique")
                .contains("Deux voies pour cette combinaison", "Le tarif doit être voté")
                .contains("Budget J1 de fonctionnement des enseignements technologiques (aujourd’hui")
                .contains("Service AP (budget EPLE)")
                .doesNotContain("hors tableau</strong>");
        pages.assertTaken(page, Map.of("answer", "CHOSEN", "rule", "P1a"));
    }

    @Test
    void chooseFrameworkSaysThatNoRuleAnswersAndKeepsWhatWasTyped() {
        var number = life.open("kind", "OTHER", "objective", null, "setting", null);
        var page = pages.open(number, "chooseFramework");

        assertThat(page.html()).contains("hors tableau</strong>", "Projet d&#39;établissement");
        pages.assertWrong(
                page,
                Map.of("answer", "CHOSEN", "rule", "HORS_TABLEAU", "documents", "Convention", "reason", ""),
                "Donnez la raison",
                "value=\"Convention\" checked=\"checked\"");
        pages.assertRefused(
                page,
                Map.of("answer", "CHOSEN", "rule", "T2"),
                "La règle T2 n’est pas celle que le tableau donne",
                "value=\"T2\" checked=\"checked\"");
        pages.assertTaken(
                page,
                Map.of("answer", "CHOSEN", "rule", "HORS_TABLEAU", "documents", "Convention", "reason", "Unique."));
    }

    @Test
    void analyseNeedsAsksBothSides() {
        var number = life.open();
        var page = pages.open(number, "analyseNeeds");

        assertThat(page.html()).contains("Besoins du partenaire", "Le besoin est confirmé");
        var answer = pages.typed("preparation/analyse-needs");
        answer.put("partnerNeeds", "");
        pages.assertWrong(page, answer, "répondez aux six questions", "Un projet réel pour les étudiants de BTS");
        pages.assertTaken(page, pages.typed("preparation/analyse-needs"));
    }

    @Test
    void analyseRisksAsksElevenBrakesAndGrowsItsTable() {
        var number = at("analyseRisks");
        var page = pages.open(number, "analyseRisks");

        assertThat(page.html())
                .contains("Freins humains", "1. Motivation", "11. Non-reconnaissance", "repris des atouts")
                .contains("name=\"obstacles[1].items\" value=\"FR-1.2.1\"", "Défaillance 1")
                .doesNotContain("name=\"obstacles[2].items\"", "Défaillance 2");

        var answer = risks();
        answer.put("_add", "risks");
        assertThat(pages.post(page, answer))
                .hasStatus(200)
                .bodyText()
                .contains("Défaillance 3", "Calendrier des examens", "Criticité\u00a0: 6");
        answer.remove("_add");
        answer.remove("obstacles[4].answer");
        answer.put("risks[0].gravity", "beaucoup");
        answer.put("risks[1].dueOn", "31 juin");
        pages.assertWrong(
                page,
                answer,
                "Dites si ce frein est absent, présent ou bloquant\u00a0: «\u00a0Emploi du temps\u00a0»",
                "Vous avez écrit",
                "31 juin",
                "Les essais tombent pendant les examens.",
                "value=\"FR-1.2.2\" checked=\"checked\"",
                "Fuite d&#39;un savoir-faire");
        pages.assertTaken(page, risks());
    }

    @Test
    void aRowLeftEmptyByABrowserDoesNotCount() {
        var number = at("analyseRisks");
        var answer = risks();
        List.of(
                        "obstacle",
                        "cause",
                        "effect",
                        "gravity",
                        "frequency",
                        "detection",
                        "action",
                        "owner",
                        "dueOn",
                        "residual")
                .forEach(field -> answer.put("risks[2]." + field, ""));

        pages.assertTaken(pages.open(number, "analyseRisks"), answer);
    }

    @Test
    void arbitrateRisksShowsWhatIsAboveTheBarAndTheTreatmentAskedFor() {
        var number = at("analyseRisks");
        var heavy = risks();
        heavy.putAll(Map.of("risks[1].gravity", "4", "risks[1].frequency", "3", "risks[1].detection", "3"));
        pages.assertTaken(pages.open(number, "analyseRisks"), heavy);

        var page = pages.open(number, "arbitrateRisks");

        assertThat(page.html())
                .contains("Confidentialité", "Critique", "ne pas engager la convention sans plan accepté")
                .contains("gravité 4 × fréquence 3 × détection 3 = 36", "01/12/2026");
        pages.assertWrong(
                page,
                Map.of("answer", "REWORK", "reason", " "),
                "Donnez la raison",
                "value=\"REWORK\" checked=\"checked\"");
        pages.assertTaken(page, Map.of("answer", "REWORK", "reason", "Avancez les essais."));
        assertThat(pages.open(number, "analyseRisks").html())
                .contains("L’analyse est à reprendre", "Avancez les essais.", "Fuite d&#39;un savoir-faire");
    }

    @Test
    void writeSpecificationBeginsWithWhatIsKnown() {
        var number = at("writeSpecification");
        var page = pages.open(number, "writeSpecification");

        assertThat(page.html())
                .contains("Étude et prototype d&#39;un banc d&#39;essai", "Prototype livré, 24 étudiants évalués.");
        var answer = pages.typed("preparation/write-specification");
        answer.put("means", "");
        pages.assertWrong(page, answer, "Répondez à cette question", "Étude, prototype, essais, dossier technique.");
        pages.assertTaken(page, pages.typed("preparation/write-specification"));
    }

    /** The usual risks as a browser sends them: what is ticked under one name. */
    private Map<String, Object> risks() {
        var typed = pages.typed("preparation/analyse-risks");
        typed.keySet().removeIf(name -> name.contains(".items["));
        typed.put("obstacles[1].items", List.of("FR-1.2.1", "FR-1.2.2"));
        typed.put("obstacles[3].items", List.of("FR-2.2.1"));
        return typed;
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }
}
