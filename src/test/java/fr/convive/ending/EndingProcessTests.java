package fr.convive.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.people.Actor;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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
        assertThat(life.process(ipe, "ending")).isWaitingAt("demandDeadline");
    }

    @Test
    void aBreachRemediedPutsTheConventionBackInForce() {
        demanded();
        life.advanceTo(day("2009-03-01"));
        assertThat(life.process(ipe, "ending")).isWaitingAt("confirmBreach");

        life.answer(ipe, "confirmBreach");

        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        assertThat(breach().state()).isEqualTo(Breach.State.REMEDIED);
        assertThat(passed("demandClosed")).isEqualTo(1);
    }

    @Test
    void aBreachThatPersistsTerminatesTheConvention() {
        demanded();
        life.advanceTo(day("2009-03-01"));

        life.answer(ipe, "confirmBreach", "answer", "PERSISTS", "observation", "Rien n’a été fourni.");

        assertThat(life.status(ipe)).isEqualTo("TERMINATED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(life.id(ipe))
                        .count())
                .isZero();
        assertThat(conventions.get(life.id(ipe)).reason()).isEqualTo("Aucun compte rendu.");
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
    void aDemandThatOutlivesTheConventionEndsWithoutTerminatingIt() {
        life.advanceTo(day("2010-05-01"));
        life.answer(ipe, "evaluate");
        life.answer(ipe, "evaluateAsPartner");
        life.answer(ipe, "concludeEvaluation");
        life.advanceTo(day("2010-12-15"));
        report();
        life.answer(ipe, "sendFormalDemand");
        life.advanceTo(day("2011-03-01"));
        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        life.advanceTo(day("2011-03-15"));

        assertThat(life.answered(ipe, "confirmBreach", "answer", "PERSISTS")).hasStatus(409);
        life.answer(ipe, "confirmBreach");

        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        assertThat(breach().state()).isEqualTo(Breach.State.REMEDIED);
    }

    @Test
    void aConventionIsNotClosedWhileADemandRuns() {
        ipe = signed.ipe(
                "duration",
                Map.of("months", 2),
                "renewal",
                Map.of("mode", "NONE"),
                "reports",
                java.util.List.of(),
                "free",
                true,
                "payments",
                java.util.List.of());
        life.advanceTo(day("2007-04-20"));
        life.answerAll(ipe);
        report();
        life.answer(ipe, "sendFormalDemand");
        life.advanceTo(day("2007-05-02"));

        assertThat(life.answered(ipe, "closeConvention")).hasStatus(409);

        life.advanceTo(day("2007-07-20"));
        life.answer(ipe, "confirmBreach");
        life.answer(ipe, "closeConvention");
        assertThat(life.status(ipe)).isEqualTo("CLOSED");
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
