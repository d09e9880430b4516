package fr.convive.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Pages;
import fr.convive.Signed;
import fr.convive.Visits;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.people.Actor;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** {@code ending.bpmn}: the formal demand and what comes of it, the closure. */
@ApplicationTest
@Tag("database")
class EndingProcessTests {

    @Autowired
    Life life;

    @Autowired
    Breaches breaches;

    @Autowired
    BreachRecords records;

    @Autowired
    Closures closures;

    @Autowired
    Conventions conventions;

    @Autowired
    EndingProcess process;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Visits visits;

    @Autowired
    Workflow workflow;

    @Autowired
    ApplicationContext context;

    private Signed signed;
    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForce() {
        signed = new Signed(context);
        ipe = signed.ipe();
    }

    @Test
    void aFormalDemandThatIsSentStartsItsClock() {
        life.advanceTo(day("2008-12-01"));
        report();
        assertThat(life.process(ipe, "ending")).isWaitingAt("sendFormalDemand");

        life.answer(ipe, "sendFormalDemand");

        assertThat(life.status(ipe)).isEqualTo("FORMAL_DEMAND");
        assertThat(process.demandDeadline(life.id(ipe))).isEqualTo(Paris.startOf(day("2009-03-01")));
        assertThat(due("E25")).isEqualTo("2009-03-01");
        assertThat(life.process(ipe, "ending")).isWaitingAt("confirmationDue");
        assertThat(acts()).contains("BREACH");
    }

    /** The four dates of the reference case that count from the sending, and the two that come too late to be of use. */
    @ParameterizedTest(name = "sent on {0}, the convention would end on {1}")
    @CsvSource({
        "2008-12-01, 2009-03-01, TERMINATED, ''",
        "2009-11-30, 2010-02-28, TERMINATED, ''",
        "2010-03-31, 2010-06-30, TERMINATED, ''",
        "2010-11-28, 2011-02-28, TERMINATED, égale au terme : sans effet utile",
        "2010-12-01, 2011-03-01, LAPSED, 'la convention expire avant, le 28/02/2011'",
    })
    void theClockOfTheDemandRunsThreeMonthsFromItsSending(
            LocalDate sentOn, LocalDate endsOn, String status, String warning) {
        life.advanceTo(sentOn);
        assertThat(life.post("referent", "/api/conventions/" + ipe + "/breaches", Map.of("reason", "Aucune pièce.")))
                .hasStatus(204);
        var page = new Pages(mvc, life).open(ipe, "sendFormalDemand");
        assertThat(page.html())
                .contains("résilie la convention de plein droit le %td/%<tm/%<tY".formatted(endsOn), warning);

        life.answer(ipe, "sendFormalDemand", "sentOn", sentOn);
        assertThat(due("E25")).isEqualTo(endsOn);
        life.advanceTo(endsOn.minusDays(15));
        assertThat(life.task(ipe, "confirmBreach").dueOn()).isEqualTo(endsOn);
        life.answer(ipe, "confirmBreach", "answer", "PERSISTS", "observation", "Rien n’a été fourni.");
        assertThat(life.status(ipe)).isEqualTo("FORMAL_DEMAND");
        life.advanceTo(endsOn.minusDays(1));
        assertThat(life.status(ipe)).isEqualTo("FORMAL_DEMAND");
        life.advanceTo(endsOn);

        assertThat(life.status(ipe)).isEqualTo(status);
        assertThat(life.convention(ipe).get("endsOn").asString())
                .isEqualTo(status.equals("LAPSED") ? "2011-02-28" : endsOn.toString());
    }

    @Test
    void theEffectOfAnotherDayIsSeenBeforeTheLetterLeaves() {
        life.advanceTo(day("2010-12-05"));
        report();
        var pages = new Pages(mvc, life);
        var page = pages.open(ipe, "sendFormalDemand");

        var seen = pages.post(page, Map.of("_add", "effect", "sentOn", "2010-11-28", "breaches", "Aucune pièce."));

        assertThat(seen).hasStatusOk();
        assertThat(Pages.html(seen))
                .contains("Envoyée le 28/11/2010", "le 28/02/2011", "sans effet utile", "Aucune pièce.");
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
    }

    @Test
    void aBreachRemediedPutsTheConventionBackInForce() {
        demanded();
        life.advanceTo(day("2009-02-14"));
        assertThat(life.process(ipe, "ending")).isWaitingAt("confirmBreach");

        life.answer(ipe, "confirmBreach");

        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        assertThat(breach().state()).isEqualTo(Breach.State.REMEDIED);
        assertThat(passed("demandClosed")).isEqualTo(1);
    }

    @Test
    void aBreachThatPersistsTerminatesTheConventionAtTheEndOfTheDelayAndWhatSurvivesIsFollowed() {
        demanded();
        workflow.tell("amendmentRequested", life.id(ipe));
        life.advanceTo(day("2009-02-14"));
        life.answer(ipe, "confirmBreach", "answer", "PERSISTS", "observation", "Rien n’a été fourni.");
        assertThat(due("E24")).isEqualTo("2011-02-28");
        var open = life.tasks(ipe).stream().map(Tasklist.Line::name).distinct().toList();

        life.advanceTo(day("2009-03-01"));

        assertThat(life.status(ipe)).isEqualTo("TERMINATED");
        assertThat(conventions.get(life.id(ipe)).reason()).isEqualTo("Aucun compte rendu.");
        assertThat(due("E24")).isEqualTo("2009-03-01");
        assertThat(life.tasks(ipe)).extracting(Tasklist.Line::key).doesNotContain("describeAmendment", "holdMeeting");
        assertThat(acts()).containsSubsequence("STATUS", "STOPPED");
        assertThat(HtmlUtils.htmlUnescape(visits.shown("referent", "/conventions/" + ipe)))
                .contains("Ce qui a été arrêté", "Résiliée le 01/03/2009", "Aucun compte rendu.", "Décrire l'avenant")
                .contains(open)
                .contains("En extinction jusqu’au");
        assertThat(life.convention(ipe).get("overlays").valueStream().map(JsonNode::asString))
                .contains("RUNNING_OUT");
        assertThat(life.post("referent", "/api/conventions/" + ipe + "/breaches", Map.of("reason", "Encore.")))
                .hasStatus(409);
        life.untilOver(ipe);
        assertThat(life.status(ipe)).isEqualTo("CLOSED");
    }

    @Test
    void aBreachThatIsDroppedLeavesTheConventionInForce() {
        report();

        life.answer(ipe, "sendFormalDemand", "answer", "DROPPED", "reason", "Malentendu levé au téléphone.");

        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        assertThat(breach().state()).isEqualTo(Breach.State.DROPPED);
        assertThat(process.isBreachReported(life.id(ipe))).isFalse();
        report();
        assertThat(life.process(ipe, "ending")).isWaitingAt("sendFormalDemand");
    }

    @Test
    void oneBreachAtATimeIsReported() {
        report();

        assertThatThrownBy(this::report).isInstanceOf(Breach.BreachAlreadyReported.class);
        life.answer(ipe, "sendFormalDemand");
        assertThatThrownBy(this::report).isInstanceOf(Breach.BreachAlreadyReported.class);
    }

    @Test
    void aLetterHasADayThatHasComeAndSaysWhatItReproaches() {
        report();

        assertThat(life.answered(ipe, "sendFormalDemand", "sentOn", "@today+1")).hasStatus(409);
        assertThat(life.answered(ipe, "sendFormalDemand", "sentOn", "2007-02-28"))
                .hasStatus(409);
        assertThat(life.answered(ipe, "sendFormalDemand", "sentOn", null)).hasStatus(422);
        assertThat(life.answered(ipe, "sendFormalDemand", "breaches", "")).hasStatus(422);
        assertThat(life.answered(ipe, "sendFormalDemand", "receivedOn", "2007-02-01"))
                .hasStatus(422);
        assertThat(life.answered(ipe, "sendFormalDemand", "answer", "DROPPED")).hasStatus(422);
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
    }

    @Test
    void aClauseThatCountsFromTheReceiptWaitsForItsDate() {
        ipe = signed.ipe("ending", Map.of("formalDemandMonths", 2, "base", "RECEIPT"));
        life.advanceTo(day("2008-12-10"));
        report();

        assertThat(life.answered(ipe, "sendFormalDemand", "sentOn", "2008-12-01"))
                .hasStatus(409);
        life.answer(ipe, "sendFormalDemand", "sentOn", "2008-12-01", "receivedOn", "2008-12-04");

        assertThat(process.demandDeadline(life.id(ipe))).isEqualTo(Paris.startOf(day("2009-02-04")));
    }

    @Test
    void withoutAClauseTheDemandRunsThreeMonthsFromItsSending() {
        ipe = signed.ipe("ending", Map.of());
        life.advanceTo(day("2009-11-30"));
        report();

        life.answer(ipe, "sendFormalDemand");

        assertThat(process.demandDeadline(life.id(ipe))).isEqualTo(Paris.startOf(day("2010-02-28")));
    }

    @Test
    void aDemandThatTheTermOvertakesStopsWithItAndTheConventionIsClosed() {
        ipe = signed.ipe(
                "duration",
                Map.of("months", 2),
                "renewal",
                Map.of("mode", "NONE"),
                "reports",
                List.of(),
                "free",
                true,
                "payments",
                List.of());
        life.advanceTo(day("2007-04-20"));
        life.answerAll(ipe);
        report();
        life.answer(ipe, "sendFormalDemand");

        life.advanceTo(day("2007-05-01"));

        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        assertThat(breach().state()).isEqualTo(Breach.State.OVERTAKEN);
        assertThat(passed("demandStopped")).isEqualTo(1);
        assertThat(visits.shown("referent", "/conventions/" + ipe))
                .contains("Ce qui a été arrêté", "Échue le", "Mise en demeure");
        life.untilOver(ipe);
        assertThat(life.status(ipe)).isEqualTo("CLOSED");
    }

    @Test
    void aTermThatStopsNothingLeavesNoReceipt() {
        ipe = signed.ipe("duration", Map.of("months", 2), "renewal", Map.of("mode", "NONE"));
        life.advanceTo(day("2007-05-01"));

        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        assertThat(acts()).doesNotContain("STOPPED");
        assertThat(visits.shown("referent", "/conventions/" + ipe)).doesNotContain("Ce qui a été arrêté");
    }

    @Test
    void aBreachIsReportedOnItsPageByTheHeadOrTheCoordinatorAlone() {
        var uri = "/conventions/" + ipe + "/manquement";
        var page = visits.shown("proviseur", uri);
        assertThat(visits.post("proviseur", uri, Visits.posted(page, "reason", " ")))
                .hasStatus(422);
        var form = Visits.posted(page, "reason", "Aucun compte rendu.");

        assertThat(visits.post("proviseur", uri, form)).hasRedirectedUrl("/conventions/" + ipe);
        assertThat(visits.post("proviseur", uri, form)).hasRedirectedUrl("/conventions/" + ipe);

        assertThat(life.process(ipe, "ending")).isWaitingAt("sendFormalDemand");
        assertThat(visits.shown("proviseur", uri)).contains("Un manquement est déjà en cours");
        assertThat(visits.shown("referent", "/conventions/" + ipe + "?onglet=historique"))
                .contains("Manquement signalé", "Aucun compte rendu.");
        assertThat(visits.get("gestionnaire", uri)).hasStatus(403);
        assertThat(visits.get("referent2", uri)).hasStatus(404);
        var breaches = "/api/conventions/" + ipe + "/breaches";
        assertThat(life.post("gestionnaire", breaches, Map.of("reason", "x"))).hasStatus(403);
        assertThat(life.post("referent", breaches, Map.of("reason", ""))).hasStatus(422);
        assertThat(life.post("referent", breaches, Map.of("reason", "x"))).hasStatus(409);
    }

    @Test
    void aConventionIsClosedWithItsBilanAndTheWhereaboutsOfItsFile() {
        life.advanceTo(day("2007-11-02"));
        life.answer(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Les actions ne sont pas engagées.");
        life.until(ipe, "closeConvention");
        assertThat(life.status(ipe)).isEqualTo("LAPSED");

        assertThat(life.answered(ipe, "closeConvention", "bilan", "", "archivedAt", null))
                .hasStatus(422);
        life.answer(ipe, "closeConvention");

        assertThat(life.status(ipe)).isEqualTo("CLOSED");
        assertThat(closures.findById(ConventionId.of(life.id(ipe)))
                        .orElseThrow()
                        .archivedAt())
                .isEqualTo("Archives du lycée, travée B12");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(life.id(ipe))
                        .count())
                .isZero();
        assertThatThrownBy(this::report).isInstanceOf(Breach.BreachOutOfForce.class);
        var chapter = context.getBean(EndingChapter.class)
                .write(conventions.get(life.id(ipe)))
                .orElseThrow();
        assertThat(chapter.entries())
                .extracting("label")
                .containsExactly("bilan", "survivingObligations", "archivedAt", "closedOn");
    }

    private void demanded() {
        life.advanceTo(day("2008-12-01"));
        report();
        life.answer(ipe, "sendFormalDemand");
    }

    private void report() {
        breaches.report(life.id(ipe), "Aucun compte rendu.", Actor.CONVIVE);
    }

    private List<String> acts() {
        return life.read(life.get("referent", "/api/conventions/" + ipe + "/history"))
                .valueStream()
                .map(fact -> fact.get("act").asString())
                .toList();
    }

    private Breach breach() {
        return records.of(ConventionId.of(life.id(ipe))).get(0);
    }

    private LocalDate due(String code) {
        return jdbc.queryForObject(
                "select due_on from deadline_view where convention_id = ? and code = ?",
                LocalDate.class,
                ConventionId.of(life.id(ipe)).id(),
                code);
    }

    private Integer passed(String activity) {
        return jdbc.queryForObject(
                "select count(*) from ACT_HI_ACTINST A join ACT_HI_PROCINST P on P.PROC_INST_ID_ = A.PROC_INST_ID_"
                        + " where P.BUSINESS_KEY_ = ? and A.ACT_ID_ = ?",
                Integer.class,
                life.id(ipe),
                activity);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
