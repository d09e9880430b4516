package fr.convive.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class AbsenceTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyIsAway() {
        jdbc.update("delete from absence");
    }

    @Test
    void theTasksOfWhoIsAwayAreSeenAndDoneByTheStandIn() {
        var number = waitingAt("analyseNeeds");
        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).doesNotContain("Analyser le besoin");

        away("referent", "ddfpt", 0, 10);

        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).contains("Analyser le besoin", "pour Claire Aubert");
        var task = life.task(number, "analyseNeeds").id();
        assertThat(visits.shown("ddfpt", "/taches/" + task)).contains("Vous agissez pour Claire Aubert");
        assertThat(life.answeredAs("ddfpt", number, "analyseNeeds")).hasStatus(204);
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=historique"))
                .contains("Hervé Lemoine, pour Claire Aubert");
        assertThat(life.get("referent", "/api/conventions/" + number + "/history"))
                .bodyText()
                .contains("\"onBehalfOf\":\"Claire Aubert\"");
        assertThat(visits.shown("auditeur", "/audit/" + number)).contains("Hervé Lemoine, pour Claire Aubert");
    }

    @Test
    void whatTheAbsentColleagueHadTakenIsDoneForThem() {
        var number = waitingAt("analyseNeeds");
        assertThat(life.post(
                        "referent",
                        "/api/tasks/" + life.task(number, "analyseNeeds").id() + "/claim",
                        Map.of()))
                .hasStatus(204);

        away("referent", "ddfpt", 0, 10);

        assertThat(life.answeredAs("ddfpt", number, "analyseNeeds")).hasStatus(204);
    }

    @Test
    void anAbsenceOutlivesNeitherItsLastDayNorASession() {
        var number = waitingAt("analyseNeeds");
        away("referent", "ddfpt", 1, 2);
        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).doesNotContain("Analyser le besoin");

        life.advanceTo(life.today().plusDays(1));
        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).contains("Analyser le besoin");

        life.advanceTo(life.today().plusDays(2));
        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).doesNotContain("Analyser le besoin");
        assertThat(life.answeredAs("ddfpt", number, "analyseNeeds")).hasStatus(403);
    }

    @Test
    void anAbsenceIsEndedAtOnce() {
        var number = waitingAt("analyseNeeds");
        away("referent", "ddfpt", 0, 10);
        var id = jdbc.queryForObject("select id from absence", Object.class);

        assertThat(visits.post("ddfpt", "/absences/" + id + "/fin", "_action", "not-mine"))
                .hasStatus(404);
        assertThat(visits.post("proviseur", "/absences/" + id + "/fin", "_action", "end"))
                .hasRedirectedUrl("/absences");

        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).doesNotContain("Analyser le besoin");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where act = 'ABSENCE_ENDED' and actor = 'proviseur'",
                        Integer.class))
                .isPositive();
    }

    @Test
    void oneDeclaresOnesOwnAbsenceAndTheHeadThatOfAll() {
        assertThat(declared("ddfpt", "referent", "ddfpt", 0, 1)).hasStatus(409);
        assertThat(declared("proviseur", "referent", "ddfpt", 0, 1)).hasRedirectedUrl("/absences");
        assertThat(declared("proviseur", "referent", "gestionnaire", 1, 3)).hasStatus(409);
        assertThat(visits.shown("proviseur", "/absences")).contains("Claire Aubert", "Hervé Lemoine", "Mettre fin");
        assertThat(visits.shown("gestionnaire", "/absences")).doesNotContain("Mettre fin");
    }

    @Test
    void theStandInWorksInTheSameSchool() {
        assertThat(declared("referent", "referent", "referent2", 0, 1)).hasStatus(409);
        assertThat(declared("referent", "referent", "referent", 0, 1)).hasStatus(409);
        assertThat(declared("referent", "referent", "ddfpt", 3, 1)).hasStatus(422);
        assertThat(declared("referent", "referent", "", 0, 1)).hasStatus(422);
        assertThat(declared("referent", "referent", "ddfpt", -5, -2)).hasStatus(409);
    }

    @Test
    void theAbsencesOfAnotherSchoolDoNotExist() {
        assertThat(visits.get("proviseur2", "/absences?etablissement=0750654D")).hasStatus(404);
        assertThat(visits.get("proviseur2", "/absences?etablissement=9999999X")).hasStatus(404);
        assertThat(visits.get("drafpic", "/absences?etablissement=0750654D")).hasStatusOk();
        assertThat(visits.get("drafpic", "/absences?etablissement=0310152X")).hasStatus(404);
    }

    @Test
    void standingInAddsNoReadingToTheList() {
        waitingAt("analyseNeeds");
        visits.shown("ddfpt", "/taches");
        var alone = Statements.during(() -> visits.shown("ddfpt", "/taches"));
        away("referent", "ddfpt", 0, 10);
        visits.shown("ddfpt", "/taches");

        assertThat(Statements.during(() -> visits.shown("ddfpt", "/taches")))
                .hasSizeLessThanOrEqualTo(3)
                .hasSizeLessThanOrEqualTo(alone.size() + 1);
    }

    @Test
    void standingInForTheAuthorGivesNoVisaOfTheirText() {
        var number = waitingAt("draftConvention");
        away("referent", "gestionnaire", 0, 30);
        assertThat(life.answeredAs("gestionnaire", number, "draftConvention")).hasStatus(204);
        life.until(number, "giveFinancialVisa");
        var visa = life.task(number, "giveFinancialVisa").id();

        assertThat(visits.shown("gestionnaire", "/taches?q=" + number))
                .contains("Donner le visa financier", "Vous avez rédigé ce projet");
        assertThat(visits.shown("gestionnaire", "/taches/" + visa))
                .contains("le visa revient à une autre personne", "Marc Dufour", "Confier à Marc Dufour")
                .doesNotContain("name=\"answer\"");
        assertThat(visits.post("gestionnaire", "/taches/" + visa + "/prise")).hasStatus(409);
        assertThat(life.answeredAs("gestionnaire", number, "giveFinancialVisa")).hasStatus(409);

        assertThat(visits.post("gestionnaire", "/taches/" + visa + "/titulaire", "titulaire", "ddfpt"))
                .hasStatus(409);
        assertThat(visits.post("gestionnaire", "/taches/" + visa + "/titulaire", "titulaire", "proviseur"))
                .hasRedirectedUrl("/taches");
        assertThat(visits.shown("proviseur", "/taches?q=" + number)).contains("Donner le visa financier");
        assertThat(life.answeredAs("proviseur", number, "giveFinancialVisa")).hasStatus(204);
    }

    @Test
    void theAuthorGivesNoVisaInThePlaceOfAColleagueNorAColleagueInTheirs() {
        var number = waitingAt("giveFinancialVisa");
        away("gestionnaire", "referent", 0, 30);
        assertThat(life.answeredAs("referent", number, "giveFinancialVisa")).hasStatus(409);

        jdbc.update("delete from absence");
        jdbc.update("update convention set drafted_by = 'gestionnaire' where number = ?", number);
        jdbc.update("update task_view set author = 'gestionnaire' where number = ?", number);
        away("gestionnaire", "ddfpt", 0, 30);
        assertThat(life.answeredAs("ddfpt", number, "giveFinancialVisa")).hasStatus(409);
    }

    private String waitingAt(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private void away(String absentee, String standIn, int from, int to) {
        assertThat(declared(absentee, absentee, standIn, from, to)).hasRedirectedUrl("/absences");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult declared(
            String by, String absentee, String standIn, int from, int to) {
        LocalDate today = life.today();
        return visits.post(
                by,
                "/absences",
                "_action",
                java.util.UUID.randomUUID(),
                "absentee",
                absentee,
                "standIn",
                standIn,
                "from",
                today.plusDays(from),
                "to",
                today.plusDays(to));
    }
}
