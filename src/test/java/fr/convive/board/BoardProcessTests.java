package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code processes/board.bpmn}: one test per way out of each of its tasks, and the lock, right to the day. */
@ApplicationTest
@Tag("database")
class BoardProcessTests {

    private static final LocalDate THE_16TH = LocalDate.of(2026, 11, 16);
    private static final LocalDate THE_26TH = LocalDate.of(2026, 11, 26);

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    AgreedDrafts drafts;

    @BeforeEach
    void begin() {
        drafts = new AgreedDrafts(context);
        drafts.beginOn(THE_16TH);
    }

    // enrolAtSession

    @Test
    void anEnrolledConventionWaitsForItsVote() {
        var number = drafts.one();

        life.answer(number, "enrolAtSession");

        assertThat(life.status(number)).isEqualTo("ON_AGENDA");
        assertThat(drafts.process(number)).isWaitingFor("voteRecorded");
    }

    @Test
    void aWithdrawnConventionGoesBackToItsDraft() {
        var number = drafts.one();
        var process = drafts.process(number);

        life.answer(number, "enrolAtSession", "answer", "WITHDRAWN", "session", null, "reason", "À préciser.");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(process).isEnded().hasPassed("withdrawnFromAgenda");
    }

    @Test
    void aSessionOrAReasonIsAskedFor() {
        var number = drafts.one();

        var without = life.answered(number, "enrolAtSession", "session", null);
        var unreasoned = life.answered(number, "enrolAtSession", "answer", "WITHDRAWN", "session", null);

        assertThat(without).hasStatus(422);
        assertThat(life.read(without).at("/errors/0/field").asString()).isEqualTo("sessionChosen");
        assertThat(life.read(unreasoned).at("/errors/0/field").asString()).isEqualTo("reasonGiven");
        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void aConventionIsNotEnrolledOnceItsDocumentsWouldComeTooLate() {
        var session = life.session(THE_26TH);
        var number = drafts.one();
        life.advanceTo(LocalDate.of(2026, 11, 19));

        var answer = life.answered(number, "enrolAtSession", "session", session);

        assertThat(answer).hasStatus(409);
        assertThat(life.read(answer).get("detail").asString()).contains("18/11/2026");
        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void aConventionIsEnrolledBeforeTheBoardOfItsOwnSchool() {
        var created = life.post(
                "proviseur2",
                "/api/board-sessions",
                Map.of("heldOn", THE_26TH, "convenedOn", THE_16TH, "urgent", false));
        var number = drafts.one();

        var answer = life.answered(
                number,
                "enrolAtSession",
                "session",
                life.read(created).get("id").asString());

        assertThat(answer).hasStatus(409);
        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void anIncompleteFileIsNotEnrolled() {
        var number = drafts.incomplete();

        assertThat(life.answered(number, "enrolAtSession")).hasStatus(409);
        assertThat(jdbc.queryForObject(
                        "select count(*) from agenda_item where convention_id = ?",
                        Integer.class,
                        java.util.UUID.fromString(life.id(number))))
                .isZero();
    }

    // the vote

    @Test
    void anAdoptedConventionIsToBeTransmitted() {
        var number = waitingForItsVote();

        life.vote(number, "ADOPTED");

        assertThat(life.status(number)).isEqualTo("ADOPTED");
        assertThat(jdbc.queryForObject("select deliberation from convention where number = ?", String.class, number))
                .matches("Acte n° \\d+ \\(2026-2027\\), CA du 26/11/2026");
        assertThat(drafts.process(number)).isWaitingAt("transmitAct");
        assertThat(life.task(number, "transmitAct").dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aPostponedConventionIsEnrolledAgain() {
        var number = waitingForItsVote();

        life.vote(number, "POSTPONED");

        assertThat(life.status(number)).isEqualTo("POSTPONED");
        assertThat(drafts.process(number)).isWaitingAt("enrolAtSession");
        life.answer(number, "enrolAtSession");
        life.vote(number, "ADOPTED");
        assertThat(life.status(number)).isEqualTo("ADOPTED");
    }

    @Test
    void aPostponedConventionMayGoBackToItsDraft() {
        var number = waitingForItsVote();
        life.vote(number, "POSTPONED");

        life.answer(number, "enrolAtSession", "answer", "WITHDRAWN", "session", null, "reason", "À préciser.");

        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void aVoteThatIsMissingIsAskedForEightDaysAfterTheSessionThenAgain() {
        var number = waitingForItsVote();

        life.advanceTo(LocalDate.of(2026, 12, 3));
        assertThat(reminders(number)).isZero();
        life.advanceTo(LocalDate.of(2026, 12, 4));
        assertThat(reminders(number)).isEqualTo(1);
        life.advanceTo(LocalDate.of(2026, 12, 12));
        assertThat(reminders(number)).isEqualTo(2);

        life.vote(number, "ADOPTED");
        assertThat(life.status(number)).isEqualTo("ADOPTED");
    }

    // decideAfterRejection

    @Test
    void aRejectedConventionIsWorkedOnAgain() {
        var number = waitingForItsVote();
        life.vote(number, "REJECTED");
        var process = drafts.process(number);
        assertThat(life.status(number)).isEqualTo("REJECTED");
        assertThat(process).isWaitingAt("decideAfterRejection");

        life.answer(number, "decideAfterRejection");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(process).isEnded().hasPassed("reworkAfterRejection");
    }

    @Test
    void aRejectedConventionMayEndThere() {
        var number = waitingForItsVote();
        life.vote(number, "REJECTED");
        var process = drafts.process(number);

        life.answer(number, "decideAfterRejection", "answer", "REFUSED");

        assertThat(life.status(number)).isEqualTo("REFUSED");
        assertThat(process).isEnded().hasPassed("refusedByBoard");
    }

    @Test
    void aDecisionAfterARejectionHasAReason() {
        var number = waitingForItsVote();
        life.vote(number, "REJECTED");

        var answer = life.answered(number, "decideAfterRejection", "reason", " ");

        assertThat(answer).hasStatus(422);
        assertThat(life.read(answer).at("/errors/0/field").asString()).isEqualTo("reason");
    }

    // transmitAct and the lock

    @Test
    void anActAcknowledgedOn27NovemberIsEnforceableOn12DecemberAndNotTheDayBefore() {
        var number = waitingForItsVote();
        life.vote(number, "ADOPTED");
        var process = drafts.process(number);
        life.advanceTo(LocalDate.of(2026, 11, 27));

        life.answer(number, "transmitAct");

        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        life.advanceTo(LocalDate.of(2026, 12, 11));
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        assertThat(process).isWaitingFor("controlObjected");
        life.advanceTo(LocalDate.of(2026, 12, 12));
        assertThat(life.status(number)).isEqualTo("ENFORCEABLE");
        assertThat(process).isEnded().hasPassedInOrder("transmitAct", "enforceable", "makeEnforceable");
    }

    @Test
    void theLockOpensForNobodyBeforeItsDay() {
        var number = transmitted();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> life.fireTimer(number, "enforceable"))
                .hasRootCauseInstanceOf(fr.convive.convention.Decision.SignatureBeforeEnforceability.class);

        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
    }

    @Test
    void anActIsTransmittedBetweenItsVoteAndToday() {
        var number = waitingForItsVote();
        life.vote(number, "ADOPTED");

        assertThat(life.answered(number, "transmitAct", "sentOn", "2026-11-25")).hasStatus(409);
        assertThat(life.answered(number, "transmitAct", "acknowledgedOn", "@today+1"))
                .hasStatus(409);
        var disordered = life.answered(number, "transmitAct", "sentOn", "2026-11-27");
        assertThat(disordered).hasStatus(422);
        assertThat(life.read(disordered).at("/errors/0/field").asString()).isEqualTo("inOrder");
        assertThat(life.answered(number, "transmitAct", "sentOn", null)).hasStatus(422);
        assertThat(life.status(number)).isEqualTo("ADOPTED");
    }

    // answerControl

    @Test
    void anActThatIsMaintainedKeepsTheDayOfItsLock() {
        var number = transmitted();

        object(number);

        assertThat(life.status(number)).isEqualTo("CONTESTED");
        assertThat(drafts.process(number)).isWaitingAt("answerControl");
        life.advanceTo(LocalDate.of(2026, 12, 5));
        life.answer(number, "answerControl");
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        life.advanceTo(LocalDate.of(2026, 12, 11));
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        life.advanceTo(LocalDate.of(2026, 12, 12));
        assertThat(life.status(number)).isEqualTo("ENFORCEABLE");
    }

    @Test
    void theLockDoesNotOpenWhileAnObjectionHasNoAnswer() {
        var number = transmitted();
        object(number);

        life.advanceTo(LocalDate.of(2026, 12, 20));

        assertThat(life.status(number)).isEqualTo("CONTESTED");
    }

    @Test
    void anActThatIsWithdrawnSendsTheConventionBackToItsDraft() {
        var number = transmitted();
        var process = drafts.process(number);
        object(number);

        life.answer(number, "answerControl", "answer", "WITHDRAWN");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(process).isEnded().hasPassedInOrder("answerControl", "withdrawAct", "actWithdrawn");
        assertThat(jdbc.queryForObject(
                        "select withdrawn_on from deliberation where convention_id = ?",
                        LocalDate.class,
                        java.util.UUID.fromString(life.id(number))))
                .isEqualTo(life.today());
    }

    @Test
    void onlyTheControlOfItsAcademyObjectsAndOnlyWhileTheLockRuns() {
        var number = transmitted();
        var objections = "/api/conventions/" + number + "/objections";
        var reason = Map.of("reason", "Le prêt du matériel n’est pas assuré.");

        assertThat(life.post("proviseur", objections, reason)).hasStatus(403);
        assertThat(life.post("referent3", objections, reason)).hasStatus(404);
        assertThat(life.post("controle", objections, Map.of("reason", " "))).hasStatus(422);
        life.advanceTo(LocalDate.of(2026, 12, 12));
        assertThat(life.post("controle", objections, reason)).hasStatus(409);
        assertThat(life.status(number)).isEqualTo("ENFORCEABLE");
    }

    @Test
    void aConventionThatIsAbandonedLeavesTheAgenda() {
        var session = life.session(THE_26TH);
        var abandoned = drafts.on(session);
        var kept = drafts.on(session);

        drafts.tell(abandoned, convention -> convention.abandon("Le partenaire renonce.", life.today()));

        var agenda = life.read(life.get("secretaire", "/api/board-sessions/" + session))
                .get("agenda");
        assertThat(agenda).hasSize(1);
        assertThat(agenda.at("/0/convention").asString()).isEqualTo(kept);
    }

    // in a whole life

    @Test
    void inAWholeLifeNobodySignsBeforeTheLockIsOpen() {
        var number = life.open();
        life.until(number, "transmitAct");
        life.answer(number, "transmitAct");
        var acknowledged = life.today();

        life.advanceTo(acknowledged.plusDays(14));
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        life.advanceTo(acknowledged.plusDays(15));
        assertThat(life.status(number)).isEqualTo("SIGNING");
    }

    @Test
    void inAWholeLifeWhatTheBoardSendsBackIsDraftedAgain() {
        var withdrawn = life.open();
        life.until(withdrawn, "enrolAtSession");
        life.answer(withdrawn, "enrolAtSession", "answer", "WITHDRAWN", "session", null, "reason", "À préciser.");
        assertThat(life.process(withdrawn, "drafting")).isWaitingAt("draftConvention");

        var rejected = life.open();
        life.until(rejected, "enrolAtSession");
        life.answer(rejected, "enrolAtSession");
        life.vote(rejected, "REJECTED");
        life.answer(rejected, "decideAfterRejection");
        assertThat(life.process(rejected, "drafting")).isWaitingAt("draftConvention");
        assertThat(life.status(rejected)).isEqualTo("DRAFT");
    }

    @Test
    void inAWholeLifeARefusalOfTheBoardEndsIt() {
        var number = life.open();
        life.until(number, "enrolAtSession");
        var whole = life.process(number, "convention");
        life.answer(number, "enrolAtSession");
        life.vote(number, "REJECTED");

        life.answer(number, "decideAfterRejection", "answer", "REFUSED");

        assertThat(life.status(number)).isEqualTo("REFUSED");
        assertThat(whole).isEnded().hasPassed("refusedByBoard");
    }

    @Test
    void aConventionThatIsCancelledLeavesTheAgenda() {
        var session = life.session(THE_26TH);
        var number = life.open();
        life.until(number, "enrolAtSession");
        life.answer(number, "enrolAtSession", "session", session);

        assertThat(life.post(
                        "referent",
                        "/api/conventions/" + number + "/cancellation",
                        Map.of("reason", "Le partenaire renonce.")))
                .hasStatus(204);

        assertThat(life.read(life.get("secretaire", "/api/board-sessions/" + session))
                        .get("agenda"))
                .isEmpty();
    }

    @Test
    void aConventionTellsItsSessionItsActAndItsTransmission() {
        var number = transmitted();
        object(number);

        var told = context.getBeanProvider(fr.convive.convention.Chapter.Writer.class)
                .orderedStream()
                .filter(writer ->
                        writer.getClass().getPackage().equals(getClass().getPackage()))
                .flatMap(writer -> drafts.find(number).flatMap(writer::write).stream())
                .toList();

        assertThat(told)
                .extracting(fr.convive.convention.Chapter::key)
                .containsExactly("session", "deliberation", "transmission");
        assertThat(told.stream().flatMap(chapter -> chapter.entries().stream()))
                .extracting(fr.convive.convention.Chapter.Entry::value)
                .contains(
                        "26/11/2026",
                        "20 présents sur 30 membres en exercice (quorum : 16)",
                        "Adoptée",
                        "17 pour, 2 contre, 1 abstention",
                        "27/11/2026",
                        "12/12/2026",
                        "27/11/2026 : Le prêt du matériel n’est pas assuré.");
    }

    private String waitingForItsVote() {
        var number = drafts.one();
        life.answer(number, "enrolAtSession");
        return number;
    }

    private String transmitted() {
        var number = waitingForItsVote();
        life.vote(number, "ADOPTED");
        life.advanceTo(LocalDate.of(2026, 11, 27));
        life.answer(number, "transmitAct");
        return number;
    }

    private void object(String number) {
        assertThat(life.post(
                        "controle",
                        "/api/conventions/" + number + "/objections",
                        Map.of("reason", "Le prêt du matériel n’est pas assuré.")))
                .hasStatus(204);
    }

    private Integer reminders(String number) {
        return jdbc.queryForObject(
                "select count(*) from journal where chain = ? and act = 'REMINDED'", Integer.class, life.id(number));
    }
}
