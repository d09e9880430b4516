package fr.convive.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class InboxTests {

    @Autowired
    Life life;

    @Autowired
    Visits pages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void myTasksStandFirstWithTheDaysLeft() {
        var number = waitingAt("analyseNeeds");

        var page = pages.shown("referent", "/taches?q=" + number);

        assertThat(page).contains("Analyser le besoin", number, "Hydrolys", "J-15", "Je m’en occupe");
    }

    @Test
    void aTaskPastItsDateSaysByHowMuch() {
        var number = waitingAt("analyseNeeds");
        jdbc.update(
                "update task_view set due = ? where number = ?", life.today().minusDays(4), number);

        assertThat(pages.shown("referent", "/taches?q=" + number)).contains("En retard de 4 j");
    }

    @Test
    void whatOthersMustDoSaysWhoAndSinceWhen() {
        var number = waitingAt("analyseNeeds");

        var page = pages.shown("proviseur", "/taches?pile=attente&q=" + number);

        assertThat(page).contains("Référent·e, bureau des entreprises, Lycée des Remparts", "01/09/2026");
        assertThat(page).doesNotContain("Je m’en occupe");
    }

    @Test
    void aTaskOfferedToSeveralIsNobodyElsesWhileItIsMine() {
        var number = waitingAt("analyseRisks");

        assertThat(pages.shown("referent", "/taches?q=" + number)).contains("Analyser les risques");
        assertThat(pages.shown("referent", "/taches?pile=attente&q=" + number)).doesNotContain("Analyser les risques");
        assertThat(pages.shown("ddfpt", "/taches?q=" + number)).contains("Analyser les risques");
    }

    @Test
    void aTaskIsPassedToAColleagueItIsOfferedToAndToNobodyElse() {
        var number = waitingAt("analyseRisks");
        var transfer = "/api/tasks/" + life.task(number, "analyseRisks").id() + "/transfer";

        assertThat(life.post("referent", transfer, Map.of("to", "gestionnaire", "reason", "Absence")))
                .hasStatus(409);
        assertThat(life.post("referent2", transfer, Map.of("to", "ddfpt", "reason", "Absence")))
                .hasStatus(404);
        assertThat(life.post("referent", transfer, Map.of("to", "ddfpt", "reason", " ")))
                .hasStatus(422);
        assertThat(life.post("referent", transfer, Map.of("to", "ddfpt", "reason", "Absence")))
                .hasStatus(204);

        assertThat(life.answeredAs("referent", number, "analyseRisks")).hasStatus(409);
        assertThat(life.answeredAs("ddfpt", number, "analyseRisks")).hasStatus(204);
        assertThat(pages.shown("referent", "/conventions/" + number + "?onglet=historique"))
                .contains("Confié à un·e collègue : Analyser les risques", "Absence");
    }

    @Test
    void aDeadlineToComeIsAnnouncedHalfAYearAhead() {
        var number = waitingAt("analyseNeeds");
        deadline(number, 1, "E15", "Compte rendu financier", life.today().plusDays(60), false);
        deadline(number, 2, "E24", "Terme lointain", life.today().plusDays(400), false);
        deadline(number, 3, "E12", "Comité déjà tenu", life.today().plusDays(10), true);

        var page = pages.shown("referent", "/taches?pile=avenir&q=" + number);

        assertThat(page)
                .contains("Compte rendu financier", "J-60")
                .doesNotContain("Terme lointain", "Comité déjà tenu");
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        var number = waitingAt("analyseNeeds");
        deadline(number, 1, "E15", "Compte rendu financier", life.today().plusDays(60), false);

        for (var pile : new String[] {"afaire", "attente", "avenir"}) {
            assertThat(pages.shown("referent2", "/taches?pile=" + pile)).doesNotContain(number);
        }
    }

    @Test
    void anEmptyPileSaysWhyAndWhatToDo() {
        assertThat(pages.shown("referent3", "/taches")).contains("Rien à faire pour l’instant", "/conventions");
        assertThat(pages.shown("referent3", "/taches?q=introuvable")).contains("Aucune ligne ne contient");
    }

    @Test
    void whatIsTakenIsSeenByColleaguesAndPutBack() {
        var number = waitingAt("analyseRisks");
        var task = life.task(number, "analyseRisks").id();

        assertThat(pages.post("ddfpt", "/taches/" + task + "/prise")).hasRedirectedUrl("/taches");

        assertThat(pages.shown("referent", "/taches?q=" + number)).contains("Par Hervé Lemoine");
        assertThat(pages.shown("ddfpt", "/taches?q=" + number)).contains("Par vous", "Remettre");
        var refused = pages.post("referent", "/taches/" + task + "/prise");
        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused)).contains("Cette tâche est prise par Hervé Lemoine.");

        assertThat(pages.post("ddfpt", "/taches/" + task + "/remise")).hasRedirectedUrl("/taches");
        assertThat(pages.shown("referent", "/taches?q=" + number)).doesNotContain("Par Hervé Lemoine");
    }

    @Test
    void theTaskOfAnotherSchoolDoesNotExist() {
        var number = waitingAt("analyseNeeds");
        var task = life.task(number, "analyseNeeds").id();

        assertThat(pages.get("referent2", "/taches/" + task)).hasStatus(404);
        assertThat(pages.post("referent2", "/taches/" + task + "/prise")).hasStatus(404);
        assertThat(pages.get("referent2", "/taches/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aWordThatNoPageGaveIsRefusedAsUnreadable() {
        assertThat(pages.get("referent", "/taches?pile=toutes")).hasStatus(400);
        assertThat(pages.get("referent", "/taches?apres=demain")).hasStatus(400);
        assertThat(pages.get("referent", "/taches?apres=2026-13-45_x")).hasStatus(400);
    }

    @Test
    void theListGoesOnFromPageToPageWithoutMissingOrRepeatingATask() {
        for (int i = 0; i < 27; i++) {
            waitingAt("analyseNeeds");
        }
        int shown = 0;
        var page = pages.shown("referent", "/taches?q=pompes");

        for (int turn = 0; turn < 30; turn++) {
            shown += page.split("class=\"x-first\"", -1).length - 1;
            var next = java.util.regex.Pattern.compile("href=\"([^\"]*apres=[^\"]*)\"")
                    .matcher(page);
            if (!next.find()) {
                break;
            }
            page = pages.shown("referent", next.group(1).replace("&amp;", "&"));
        }

        long mine = jdbc.queryForObject(
                "select count(distinct task_id) from task_view where audience = 'coordinator:0750654D'", Long.class);
        assertThat((long) shown).isEqualTo(mine);
    }

    @Test
    void aPageOfTasksTakesThreeReadingsHoweverManyThereAre() {
        var number = waitingAt("analyseNeeds");
        deadline(number, 1, "E15", "Compte rendu financier", LocalDate.of(2026, 12, 1), false);
        for (var pile : new String[] {"afaire", "attente", "avenir"}) {
            var uri = "/taches?pile=" + pile;
            pages.shown("proviseur", uri);

            var few = Statements.during(() -> pages.shown("proviseur", uri));
            for (int i = 0; i < 5; i++) {
                var more = waitingAt("analyseNeeds");
                deadline(more, 1, "E15", "Compte rendu financier", LocalDate.of(2026, 12, 1), false);
            }
            var many = Statements.during(() -> pages.shown("proviseur", uri));

            assertThat(few).as(pile).hasSizeLessThanOrEqualTo(3);
            assertThat(many).as(pile).hasSameSizeAs(few);
        }
    }

    private String waitingAt(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private void deadline(String number, int position, String code, String label, LocalDate on, boolean done) {
        jdbc.update(
                "insert into deadline_view (convention_id, position, school, academy, code, label, due_on, done, shown_until)"
                        + " values (?, ?, '0750654D', 'PARIS', ?, ?, ?, ?, ?)",
                UUID.fromString(life.id(number)),
                position + 1000,
                code,
                label,
                java.sql.Date.valueOf(on),
                done,
                java.sql.Date.valueOf(on));
    }
}
