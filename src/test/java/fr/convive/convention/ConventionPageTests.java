package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class ConventionPageTests {

    private static final List<String> TABS =
            List.of("vigueur", "dossier", "parcours", "actions", "echeances", "documents", "historique");

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theHeadSaysWhatComesNextByWhomAndUntilWhen() {
        var number = at("analyseNeeds");

        assertThat(visits.shown("referent", "/conventions/" + number))
                .contains("Besoin exprimé", "À vous : Analyser le besoin, avant le 16/09/2026.");
        assertThat(visits.shown("proviseur", "/conventions/" + number))
                .contains(
                        "En attente : Analyser le besoin, par Référent·e, bureau des entreprises, Lycée des Remparts");
    }

    @Test
    void theStepperDatesTheStepsFromTheJournal() {
        var number = at("draftConvention");

        var page = visits.shown("referent", "/conventions/" + number);

        assertThat(page).containsPattern("(?s)x-done.{0,300}Préparation</strong>\\s*<span[^>]*>01/09/2026");
        assertThat(page).containsPattern("(?s)x-current.{0,300}Rédaction</strong>");
    }

    @Test
    void theTermsInForceAreSaidBlockByBlock() {
        var number = at("enrolAtSession");

        var page = visits.shown("auditeur", "/conventions/" + number);

        assertThat(page).contains("Durée", "Reconduction", "Contribution financière", "Évaluation", "Hydrolys");
        assertThat(page).doesNotContain("Aucun terme n’est rédigé", "agreed.", "??");
    }

    @Test
    void theWayIsDrawnAndToldAsATable() {
        var number = at("analyseRisks");

        var page = visits.shown("referent", "/conventions/" + number + "?onglet=parcours");

        assertThat(page).contains("Préparation", "Analyser le besoin", "Analyser les risques", "En cours", "Faite");
        assertThat(page).contains("/conventions/" + number + "/parcours/2.svg");
        var picture = visits.get("referent", "/conventions/" + number + "/parcours/2.svg");
        assertThat(picture).hasStatusOk().hasContentType("image/svg+xml");
        assertThat(Visits.body(picture))
                .containsPattern("class=\"djs-element djs-shape token\" data-element-id=\"analyseRisks\"")
                .containsPattern("class=\"djs-element djs-shape done\" data-element-id=\"analyseNeeds\"")
                .doesNotContain("<script", "style=");
        assertThat(visits.get("referent", "/conventions/" + number + "/parcours/99.svg"))
                .hasStatus(404);
    }

    @Test
    void theHistoryTellsEachActInFrenchWithItsAuthorBeforeAndAfter() {
        var number = at("analyseRisks");

        var page = visits.shown("proviseur", "/conventions/" + number + "?onglet=historique");

        assertThat(page).contains("Fait : Analyser le besoin", "Claire Aubert", "Référent·e, bureau des entreprises");
        assertThat(page).contains("Besoin exprimé", "Analyse des risques", "Ce qui a été répondu");
        assertThat(page).contains("Un projet réel pour les étudiants de BTS");
        assertThat(page).doesNotContain("AnalyseNeedsForm", "TASK_DONE", "COMPLETED");
    }

    @Test
    void thePiecesAreListedAndDownloaded() {
        var number = at("analyseNeeds");
        var id = life.document(number);

        var page = visits.shown("proviseur", "/conventions/" + number + "?onglet=documents");

        assertThat(page).contains("scan.pdf", "Claire Aubert", "PDF");
        var file = visits.get("proviseur", "/conventions/" + number + "/documents/" + id);
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).isEqualTo("sandbox");
        var elsewhere = at("analyseNeeds");
        assertThat(visits.get("proviseur", "/conventions/" + elsewhere + "/documents/" + id))
                .hasStatus(404);
    }

    @Test
    void theFileHoldsWhatEachPhaseSays() {
        var number = at("enrolAtSession");

        assertThat(visits.shown("proviseur", "/conventions/" + number + "?onglet=dossier&phase=drafting"))
                .contains("Accord et visas", "Visa financier", "Favorable")
                .doesNotContain("chapter.");
    }

    @Test
    void everyTabSaysSomethingFromTheFirstDay() {
        var number = at("analyseNeeds");

        for (var tab : TABS) {
            assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=" + tab))
                    .as(tab)
                    .contains("aria-current=\"page\"")
                    .doesNotContain("??", "_fr_FR");
        }
        assertThat(visits.get("referent", "/conventions/" + number + "?onglet=secret"))
                .hasStatus(404);
    }

    @Test
    void anotherSchoolsConventionIsAsIfItWereNot() {
        var number = at("analyseNeeds");
        var before = refusals();

        var theirs = visits.get("referent2", "/conventions/" + number);
        var nobodys = visits.get("referent2", "/conventions/CV-1999-0001");

        assertThat(theirs).hasStatus(404);
        assertThat(nobodys).hasStatus(404);
        assertThat(withoutToken(theirs)).isEqualTo(withoutToken(nobodys));
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(visits.get("referent3", "/conventions/" + number)).hasStatus(404);
        assertThat(visits.get("admin", "/conventions/" + number)).hasStatus(404);
    }

    @Test
    void theAcademySeesItsSchools() {
        var number = at("analyseNeeds");

        assertThat(visits.get("drafpic", "/conventions/" + number)).hasStatusOk();
        assertThat(visits.get("controle", "/conventions/" + number)).hasStatusOk();
    }

    @Test
    void whatAnAuditorReadsIsAFactOfTheJournal() {
        var number = at("analyseNeeds");

        visits.shown("auditeur", "/conventions/" + number + "?onglet=documents");
        visits.shown("proviseur", "/conventions/" + number + "?onglet=documents");

        assertThat(jdbc.queryForList(
                        "select object from journal where chain = ? and act = 'READ'", String.class, life.id(number)))
                .containsExactly("documents");
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private long refusals() {
        return jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Long.class);
    }

    private static String withoutToken(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        return Visits.body(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
