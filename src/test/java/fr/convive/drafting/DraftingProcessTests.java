package fr.convive.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.convention.Block;
import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@Tag("database")
class DraftingProcessTests {

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Conventions conventions;

    @Autowired
    Drafts drafts;

    @Autowired
    List<Chapter.Writer> chapters;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    // The draft

    @Test
    void aSubmittedDraftGoesToThePartner() {
        var number = at("draftConvention");

        life.answer(number, "draftConvention");

        var terms = convention(number).agreed();
        assertThat(terms.duration().months()).isEqualTo(12);
        assertThat(terms.schoolCommitments()).hasSize(2);
        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft");
    }

    @Test
    void anAbandonedDraftEndsTheProject() {
        var number = at("draftConvention");

        life.answer(number, "draftConvention", "answer", "ABANDONED", "reason", "L’entreprise a fermé.");

        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertThat(convention(number).reason()).isEqualTo("L’entreprise a fermé.");
        assertOver(number, "draftAbandoned");
    }

    @Test
    void aProjectIsAbandonedForAReasonWhateverItsTerms() {
        var number = at("draftConvention");

        assertInvalid(
                life.answeredAs("referent", number, "draftConvention", "answer", "ABANDONED", "object", null),
                "reasonGiven");
        life.answer(
                number, "draftConvention", "answer", "ABANDONED", "reason", "Plus de besoin.", "duration", Map.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsoundTerms")
    void termsThatNobodyCouldLiveByAreRefusedAtTheirField(String field, String name, Object value) {
        var number = at("draftConvention");

        assertInvalid(life.answered(number, "draftConvention", name, value), field);

        assertThat(convention(number).terms()).isNull();
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
    }

    static Stream<Arguments> unsoundTerms() {
        return Stream.of(
                Arguments.of("object", "object", " "),
                Arguments.of("schoolCommitments", "schoolCommitments", List.of(" ")),
                Arguments.of("partnerCommitments", "partnerCommitments", List.of()),
                Arguments.of("duration", "duration", Map.of("years", 1, "months", 12)),
                Arguments.of("duration", "duration", Map.of()),
                Arguments.of("duration.years", "duration", Map.of("years", 0)),
                Arguments.of("yearBasis", "yearBasis", null),
                Arguments.of("renewal.mode", "renewal", Map.of()),
                Arguments.of("renewal.capMonths", "renewal", Map.of("mode", "TACIT", "everyMonths", 12)),
                Arguments.of(
                        "renewal.noticeBase", "renewal", Map.of("mode", "TACIT", "capMonths", 36, "noticeMonths", 3)),
                Arguments.of("renewal.condition", "renewal", Map.of("mode", "EXPRESS", "condition", "REPORTS_FILED")),
                Arguments.of("payments", "free", false),
                Arguments.of("reports", "free", false),
                Arguments.of("clauses[INSPECTION]", "free", false),
                Arguments.of("clauses[SANCTIONS]", "free", false),
                Arguments.of("payments[1].amount", "payments", List.of(Map.of(), Map.of("year", 1, "amount", -1))),
                Arguments.of("payments[0].year", "payments", List.of(Map.of("amount", 100))),
                Arguments.of("payments[0].amount", "payments", List.of(Map.of("year", 1, "amount", 0.125))),
                Arguments.of("reports[0].code", "reports", List.of(Map.of("period", "CIVIL_YEAR", "withinMonths", 6))),
                Arguments.of("reports[0].period", "reports", List.of(Map.of("code", "INDICATORS", "withinMonths", 6))),
                Arguments.of(
                        "reports[0].withinMonths",
                        "reports",
                        List.of(Map.of("code", "INDICATORS", "period", "CIVIL_YEAR"))),
                Arguments.of(
                        "reports[0].strictlyBefore",
                        "reports",
                        List.of(Map.of("code", "INDICATORS", "period", "CIVIL_YEAR", "strictlyBefore", "02-30"))),
                Arguments.of("steering.meetingsPerYear", "steering", Map.of("meetingsPerYear", 13)),
                Arguments.of("evaluation", "evaluation", Map.of("strictlyBefore", "07-01", "monthsBeforeTerm", 2)),
                Arguments.of("evaluation.strictlyBefore", "evaluation", Map.of("strictlyBefore", "été")),
                Arguments.of("ending.base", "ending", Map.of("formalDemandMonths", 3)),
                Arguments.of("clauses[NEUTRALITY]", "clauses", Map.of()),
                Arguments.of("clauses[PERSONAL_DATA]", "personalDataExchanged", true),
                Arguments.of("schoolCommitments[1]", "schoolCommitments", List.of("Un", "x".repeat(1001))),
                Arguments.of("clauses[EQUALITY]", "clauses", Map.of("EQUALITY", "x".repeat(4001))),
                Arguments.of("object", "object", "x".repeat(4001)));
    }

    @Test
    void termsAreUnsoundTogetherToo() {
        var number = at("draftConvention");

        assertInvalid(life.answered(number, "draftConvention", "duration", Map.of("indefinite", true)), "renewal.mode");
        assertInvalid(
                life.answered(
                        number,
                        "draftConvention",
                        "effectiveOn",
                        "2026-10-01",
                        "duration",
                        Map.of("endsOn", "2026-09-30")),
                "duration.endsOn");
        assertInvalid(
                life.answered(number, "draftConvention", "yearBasis", "CIVIL", "duration", Map.of("months", 18)),
                "duration.months");
    }

    @Test
    void whatIsNotAnAnswerAtAllChangesNothing() {
        var number = at("draftConvention");

        assertThat(life.answered(number, "draftConvention", "answer", "PEUT-ÊTRE")
                        .getResponse()
                        .getStatus())
                .isIn(400, 422);
        assertThat(life.answered(number, "draftConvention", "clauses", Map.of("INVENTED", "…"))
                        .getResponse()
                        .getStatus())
                .isIn(400, 422);
        assertThat(life.answered(number, "draftConvention", "duration", "un an")
                        .getResponse()
                        .getStatus())
                .isIn(400, 422);
        assertThat(convention(number).terms()).isNull();
    }

    @Test
    void aConventionDoesNotEndBeforeItIsWritten() {
        var number = at("draftConvention");

        assertRefused(
                life.answered(number, "draftConvention", "duration", Map.of("endsOn", "2026-08-31")), "31/08/2026");
    }

    @Test
    void theFrameworkThatAsksForTheSchoolsProjectIsObeyed() {
        var number = life.open("setting", "NON_EDUCATIONAL");
        life.until(number, "draftConvention");

        assertRefused(life.answered(number, "draftConvention", "schoolProject", " "), "projet d’établissement");
        life.answer(number, "draftConvention");
    }

    @Test
    void theDraftOfAnotherSchoolDoesNotExist() {
        var number = at("draftConvention");

        assertThat(life.answeredAs("referent2", number, "draftConvention")).hasStatus(404);
    }

    @Test
    void aNewDraftBeginsWithTheModelsWords() {
        var number = at("draftConvention");

        var values = life.read(life.get(
                        "referent",
                        "/api/tasks/" + life.task(number, "draftConvention").id()))
                .get("values");

        assertThat(values.path("duration").path("years").asInt()).isEqualTo(1);
        assertThat(values.path("renewal").path("mode").asString()).isEqualTo("EXPRESS");
        assertThat(values.path("clauses").propertyNames())
                .containsExactlyInAnyOrder("NEUTRALITY", "AMENDMENT", "TERMINATION", "SETTLEMENT");
        assertThat(values.path("object").asString()).startsWith("Étude et prototype");
    }

    // The partner

    @Test
    void theAgreementOfThePartnerOpensBothVisas() {
        var number = at("agreeOnDraft");

        life.answer(number, "agreeOnDraft");

        assertThat(life.process(number, "drafting")).isWaitingAt("giveFinancialVisa", "giveManagementVisa");
        assertThat(chapter(number, "visas")).containsExactly("PARTNER=D’accord\u00a0: Yanis Le Goff, le 01/09/2026");
    }

    @Test
    void changesAskedByThePartnerOpenTheContestedBlocksOnly() {
        var number = at("agreeOnDraft");
        contested(number, "DURATION", "RENEWAL");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertRefused(life.answered(number, "draftConvention", "object", "Tout autre chose"), "conteste");
        assertRefused(life.answered(number, "draftConvention", "steering", Map.of("meetingsPerYear", 4)), "conteste");
        assertThat(convention(number).agreed().steering().meetings()).isEqualTo(2);
        life.answer(number, "draftConvention", "duration", Map.of("months", 24), "renewal", Map.of("mode", "NONE"));

        assertThat(convention(number).agreed().duration().months()).isEqualTo(24);
        assertThat(draft(number).round()).isEqualTo(2);
        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft");
    }

    @Test
    void changesAreAskedOfBlocksAndForAReason() {
        var number = at("agreeOnDraft");

        assertInvalid(
                life.answered(number, "agreeOnDraft", "answer", "CHANGES_ASKED", "reason", "Trop court."),
                "contestedSaid");
        assertInvalid(
                life.answered(number, "agreeOnDraft", "answer", "CHANGES_ASKED", "contested", List.of("DURATION")),
                "reasonGiven");
        assertInvalid(life.answered(number, "agreeOnDraft", "answer", "DECLINED", "reason", " "), "reasonGiven");
        assertInvalid(life.answered(number, "agreeOnDraft", "givenBy", " "), "givenBy");
    }

    @Test
    void aPartnerWhoDeclinesEndsTheProject() {
        var number = at("agreeOnDraft");

        life.answer(number, "agreeOnDraft", "answer", "DECLINED", "reason", "Le carnet de commandes est plein.");

        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertOver(number, "partnerDeclined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@today+1", "2026-08-31"})
    void thePartnerAnswersBetweenTheDraftAndToday(String day) {
        var number = at("agreeOnDraft");

        assertRefused(life.answered(number, "agreeOnDraft", "givenOn", day), "01/09/2026");
        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft");
    }

    @Test
    void aPartnerWhoDoesNotAnswerIsRemindedAfterAWeekAndStillAwaited() {
        var number = at("agreeOnDraft");

        life.fireTimer(number, "partnerReminder");

        assertThat(facts(number, "REMINDED")).isEqualTo(1);
        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft").hasPassed("remindPartner");
    }

    // The visas

    @Test
    void twoFavourableVisasFreezeTheText() {
        var number = at("giveFinancialVisa");

        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa");

        assertThat(draft(number).frozenOn()).isEqualTo(life.today());
        assertThat(draft(number).textHash())
                .isEqualTo(Fingerprint.of(convention(number).agreed()));
        assertOver(number, "agreed");
        assertThat(life.process(number, "board")).isWaitingAt("enrolAtSession");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITH_RESERVATIONS", "UNFAVOURABLE"})
    void aFinancialVisaThatIsNotFavourableReopensEveryBlockWithItsReason(String opinion) {
        var number = at("giveFinancialVisa");

        life.answer(number, "giveFinancialVisa", "answer", opinion, "reason", "La recette n’est pas prévue.");
        assertThat(life.process(number, "drafting")).isWaitingAt("giveManagementVisa");
        life.answer(number, "giveManagementVisa");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertThat(draft(number).open(0, Block.written())).containsExactlyInAnyOrderElementsOf(Block.written());
        assertThat(chapter(number, "visas")).anyMatch(line -> line.contains("La recette n’est pas prévue."));
        life.answer(number, "draftConvention", "object", "Tout autre chose");
        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITH_RESERVATIONS", "UNFAVOURABLE"})
    void aManagementVisaThatIsNotFavourableSendsTheTextBack(String opinion) {
        var number = at("giveFinancialVisa");

        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa", "answer", opinion, "reason", "Hors du projet d’établissement.");

        assertThat(draft(number).frozenOn()).isNull();
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
    }

    @Test
    void theVisasOfANewRoundAreGivenAnew() {
        var number = at("giveFinancialVisa");
        life.answer(number, "giveFinancialVisa", "answer", "UNFAVOURABLE", "reason", "Trop cher.");
        life.answer(number, "giveManagementVisa");

        life.until(number, "giveManagementVisa");

        assertThat(chapter(number, "visas")).hasSize(1);
        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa");
        assertOver(number, "agreed");
    }

    @Test
    void aVisaThatIsNotFavourableGivesItsReason() {
        var number = at("giveFinancialVisa");

        assertInvalid(life.answered(number, "giveFinancialVisa", "answer", "UNFAVOURABLE"), "reasonGiven");
        assertInvalid(life.answered(number, "giveManagementVisa", "answer", null), "answer");
    }

    @Test
    void whoWroteTheDraftGivesNoVisa() {
        var number = at("giveFinancialVisa");
        jdbc.update("update convention set drafted_by = 'gestionnaire' where number = ?", number);

        assertRefused(life.answered(number, "giveFinancialVisa"), "rédigé");

        assertThat(jdbc.queryForObject(
                        "select count(*) from visa where convention_id = ?",
                        Integer.class,
                        convention(number).id().id()))
                .isZero();
        assertThat(life.process(number, "drafting")).isWaitingAt("giveFinancialVisa", "giveManagementVisa");
    }

    @Test
    void aVisaDoesNotTouchTheConvention() {
        var number = at("giveFinancialVisa");
        var version = convention(number).version();

        life.answer(number, "giveFinancialVisa");

        assertThat(convention(number).version()).isEqualTo(version);
    }

    @RepeatedTest(3)
    void twoVisasAtTheSameMomentAreBothRecordedAndTheJoinPasses() throws Exception {
        var number = at("giveFinancialVisa");
        var financial = life.task(number, "giveFinancialVisa").id();
        var management = life.task(number, "giveManagementVisa").id();

        var statuses = together(() -> visa("gestionnaire", financial), () -> visa("proviseur", management));

        assertThat(statuses).containsOnly(204);
        assertThat(chapter(number, "visas")).hasSize(3);
        assertThat(facts(number, "TASK_DONE")).isGreaterThanOrEqualTo(4);
        assertOver(number, "agreed");
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private void contested(String number, String... blocks) {
        life.answer(
                number,
                "agreeOnDraft",
                "answer",
                "CHANGES_ASKED",
                "contested",
                List.of(blocks),
                "reason",
                "Il nous faut deux années scolaires.");
    }

    private Convention convention(String number) {
        return conventions.get(life.id(number));
    }

    private Draft draft(String number) {
        return drafts.get(life.id(number));
    }

    private List<String> chapter(String number, String key) {
        var convention = convention(number);
        return chapters.stream()
                .flatMap(writer -> writer.write(convention).stream())
                .filter(chapter -> chapter.key().equals(key))
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> entry.label() + "=" + entry.value())
                .toList();
    }

    private int facts(String number, String act) {
        return new HashMap<>(jdbc.queryForMap(
                        "select count(*) as n from journal where chain = ? and act = ?", life.id(number), act))
                .values().stream().mapToInt(n -> ((Number) n).intValue()).sum();
    }

    private void assertOver(String number, String end) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(life.id(number))
                                .processDefinitionKey("drafting")
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(end)
                        .count())
                .isEqualTo(1);
    }

    private void assertInvalid(MvcTestResult result, String field) {
        assertThat(result).hasStatus(422);
        assertThat(life.read(result).get("errors").values())
                .extracting(error -> error.get("field").asString())
                .contains(field);
    }

    private void assertRefused(MvcTestResult result, String words) {
        assertThat(result).hasStatus(409);
        assertThat(life.read(result).get("detail").asString()).contains(words);
    }

    private int visa(String login, String task) {
        return mvc.post()
                .uri("/api/tasks/{id}/completion", task)
                .with(httpBasic(login, login))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\":\"FAVOURABLE\"}")
                .exchange()
                .getResponse()
                .getStatus();
    }

    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var results = threads.invokeAll(Stream.of(acts)
                    .map(act -> (Callable<Integer>) () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
