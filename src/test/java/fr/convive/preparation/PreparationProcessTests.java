package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.convention.Chapter;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ApplicationTest
@Tag("database")
class PreparationProcessTests {

    /** A technical service in complement of training: the table answers with two routes. */
    private static final Object[] TWO_ROUTES = {
        "kind", "TECHNICAL_SERVICE", "objective", "TRAINING_COMPLEMENT", "setting", "EDUCATIONAL"
    };

    private static final Object[] OUT_OF_TABLE = {"kind", "OTHER", "objective", null, "setting", null};

    /** A charter is enough: no specification. */
    private static final Object[] CHARTER = {
        "kind", "TECHNICAL_SERVICE", "objective", "TECHNICAL_ASSISTANCE", "setting", "NON_EDUCATIONAL"
    };

    @Autowired
    Life life;

    @Autowired
    Conventions conventions;

    @Autowired
    List<Chapter.Writer> chapters;

    @Autowired
    JdbcTemplate jdbc;

    // Framework

    @Test
    void oneRuleOfTheTableIsFollowedWithoutAsking() {
        var number = life.open();

        assertThat(frameworkOf(number)).contains("\"T2\"", "Cahier des charges");
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseNeeds");
    }

    @Test
    void ofTwoRoutesThePersonsOneIsFollowed() {
        var number = life.open(TWO_ROUTES);

        life.answer(number, "chooseFramework", "rule", "P1b", "documents", List.of(), "reason", null);

        assertThat(frameworkOf(number)).contains("\"P1b\"", "Convention cadre");
        assertThat(life.status(number)).isEqualTo("NEED");
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseNeeds");
    }

    @Test
    void outsideTheTableAPersonSaysTheDocumentsAndWhy() {
        var number = life.open(OUT_OF_TABLE);

        life.answer(number, "chooseFramework");

        assertThat(frameworkOf(number)).contains("\"HORS_TABLEAU\"", "\"Convention\"");
        assertThat(chapter(number, "framework"))
                .contains("rule=Hors tableau", "documents=Convention")
                .anyMatch(entry -> entry.startsWith("reason=Coopération que le tableau ne prévoit pas"));
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseNeeds");
    }

    @Test
    void aRuleThatTheTableDoesNotGiveIsFollowedForAReason() {
        var number = life.open(OUT_OF_TABLE);
        var before = facts(number);

        var refused = life.answered(number, "chooseFramework", "rule", "T3", "reason", " ");

        assertThat(refused).hasStatus(409);
        assertThat(life.read(refused).get("detail").asString()).contains("La règle T3");
        assertThat(facts(number)).isEqualTo(before);
        life.answer(number, "chooseFramework", "rule", "T3", "reason", "Même démarche.");
        assertThat(frameworkOf(number)).contains("\"T3\"", "Projet d'établissement");
    }

    @Test
    void outsideTheTableTheReasonAndTheDocumentsAreNeeded() {
        var number = life.open(OUT_OF_TABLE);

        assertThat(fields(life.answered(number, "chooseFramework", "reason", "", "documents", List.of())))
                .containsExactlyInAnyOrder("reasonGiven", "eachDocumentListed");
        assertThat(fields(life.answered(number, "chooseFramework", "rule", null)))
                .containsExactly("ruleChosen");
        assertThat(fields(life.answered(number, "chooseFramework", "rule", "T9")))
                .containsExactly("rule");
        assertThat(fields(life.answered(number, "chooseFramework", "answer", null)))
                .containsExactly("answer");
    }

    @Test
    void aProjectWithoutAFrameworkIsAbandoned() {
        var number = life.open(OUT_OF_TABLE);
        var whole = life.process(number, "convention");

        assertThat(fields(life.answered(number, "chooseFramework", "answer", "ABANDONED", "rule", null, "reason", "")))
                .containsExactly("reasonGiven");
        life.answer(number, "chooseFramework", "answer", "ABANDONED", "rule", null, "reason", "Aucun cadre.");

        assertAbandoned(number, whole, "Aucun cadre.");
    }

    // Needs

    @Test
    void aNeedThatIsAnalysedLeadsToItsRisks() {
        var number = at("analyseNeeds");

        life.answer(number, "analyseNeeds");

        assertThat(life.status(number)).isEqualTo("RISKS");
        assertThat(chapter(number, "needs")).contains("audience=24 étudiants de BTS conception");
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseRisks");
    }

    @Test
    void aNeedIsAnalysedWholeOrNot() {
        var number = at("analyseNeeds");

        assertThat(fields(life.answered(number, "analyseNeeds", "partnerNeeds", " ")))
                .containsExactly("complete");
        assertThat(fields(life.answered(number, "analyseNeeds", "ownNeeds", "x".repeat(4001))))
                .containsExactly("ownNeeds");
    }

    @Test
    void whatAProgramReadsOfAFormItMaySendBack() {
        var number = at("analyseNeeds");

        assertThat(shown(number, "analyseNeeds").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        life.form("preparation/analyse-needs", "reason", null).keySet());
    }

    @Test
    void aNeedThatIsNoneIsAbandoned() {
        var number = at("analyseNeeds");
        var whole = life.process(number, "convention");

        assertThat(fields(life.answered(number, "analyseNeeds", "answer", "ABANDONED")))
                .containsExactly("reasonGiven");
        life.answer(number, "analyseNeeds", "answer", "ABANDONED", "reason", "Besoin couvert ailleurs.");

        assertAbandoned(number, whole, "Besoin couvert ailleurs.");
    }

    // Risks

    @Test
    void risksBelowTheBarNeedNobodyElse() {
        var number = at("analyseRisks");

        life.answer(number, "analyseRisks");

        assertThat(life.status(number)).isEqualTo("SPECIFICATION");
        assertThat(chapter(number, "obstacles"))
                .contains(
                        "PRESENT=Disponibilité\u00a0: Délais, Horaires scolaires, Les essais tombent pendant les examens.",
                        "ABSENT=9 sur onze");
        assertThat(chapter(number, "risks")).element(0).asString().startsWith("MODERATE=Confidentialité");
        assertThat(life.process(number, "preparation"))
                .hasPassed("aboveBar")
                .hasNotPassed("arbitrateRisks")
                .isWaitingAt("writeSpecification");
    }

    @Test
    void theTechnicalDirectorMayAnalyseTheRisksToo() {
        var number = at("analyseRisks");

        assertThat(life.answeredAs("ddfpt", number, "analyseRisks")).hasStatus(204);

        assertThat(life.status(number)).isEqualTo("SPECIFICATION");
    }

    @Test
    void aRiskAboveTheBarGoesToTheHead() {
        var number = at("analyseRisks");

        life.answer(number, "analyseRisks", "risks", risks(4, 3, 3));

        assertThat(life.status(number)).isEqualTo("RISKS");
        assertThat(chapter(number, "risks"))
                .element(0)
                .asString()
                .startsWith("CRITICAL=")
                .contains("criticité 36");
        assertThat(life.process(number, "preparation")).isWaitingAt("arbitrateRisks");
    }

    @Test
    void aSevereRiskThatNobodySeesComingGoesToTheHeadEvenIfRare() {
        var number = at("analyseRisks");

        life.answer(number, "analyseRisks", "risks", risks(4, 1, 4));

        assertThat(life.process(number, "preparation")).isWaitingAt("arbitrateRisks");
    }

    @Test
    void anUnansweredBrakeIsNamed() {
        var number = at("analyseRisks");
        var unanswered = obstacles();
        unanswered.set(4, Map.of("code", "FR-3.1"));
        var missing = obstacles();
        missing.remove(10);

        assertThat(errors(life.answered(number, "analyseRisks", "obstacles", unanswered)))
                .containsExactly(Map.entry(
                        "obstacles[4].answer",
                        "Dites si ce frein est absent, présent ou bloquant\u00a0: «\u00a0Emploi du temps\u00a0»"));
        assertThat(errors(life.answered(number, "analyseRisks", "obstacles", missing)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getKey()).isEqualTo("obstacles");
                    assertThat(error.getValue()).contains("Non-reconnaissance de l’établissement");
                });
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseRisks");
    }

    @Test
    void aBrakeThatStandsWithoutARowIsRefused() {
        var number = at("analyseRisks");
        var blocking = obstacles();
        blocking.set(0, Map.of("code", "FR-1.1", "answer", "BLOCKING"));

        assertThat(errors(life.answered(number, "analyseRisks", "obstacles", blocking)))
                .containsExactly(
                        Map.entry(
                                "obstacles[0].answer",
                                "Ce frein n’est pas absent, ajoutez au moins une ligne au tableau\u00a0: «\u00a0Motivation\u00a0»"));
    }

    @Test
    void whatIsOutOfRangeOrUnreadableIsRefused() {
        var number = at("analyseRisks");

        assertThat(fields(life.answered(number, "analyseRisks", "risks", risks(0, 5, 1))))
                .contains("risks[1].gravity", "risks[1].frequency");
        assertThat(life.answered(number, "analyseRisks", "risks", "aucun")).hasStatus(400);
        assertThat(life.answered(number, "analyseRisks", "danger", true)).hasStatus(400);
    }

    // Arbitration

    @Test
    void risksThatTheHeadAcceptsAreMastered() {
        var number = atArbitration();

        life.answer(number, "arbitrateRisks");

        assertThat(life.status(number)).isEqualTo("SPECIFICATION");
        assertThat(chapter(number, "risks")).anyMatch(entry -> entry.startsWith("ACCEPTED=Le plan d'action est daté"));
        assertThat(life.process(number, "preparation")).isWaitingAt("writeSpecification");
    }

    @Test
    void risksSentBackAreAnalysedAgainAndWeighedAgain() {
        var number = atArbitration();

        life.answer(number, "arbitrateRisks", "answer", "REWORK", "reason", "Avancez les essais.");

        assertThat(life.status(number)).isEqualTo("RISKS");
        assertThat(life.process(number, "preparation")).isWaitingAt("analyseRisks");
        assertThat(shown(number, "analyseRisks")
                        .get("risks")
                        .get(1)
                        .get("gravity")
                        .asInt())
                .isEqualTo(4);
        life.answer(number, "analyseRisks", "risks", risks(4, 4, 4));
        assertThat(life.process(number, "preparation")).isWaitingAt("arbitrateRisks");
        life.answer(number, "arbitrateRisks", "answer", "REWORK", "reason", "Encore.");
        life.answer(number, "analyseRisks");
        assertThat(life.status(number)).isEqualTo("SPECIFICATION");
        assertThat(chapter(number, "risks")).noneMatch(entry -> entry.startsWith("REWORK"));
    }

    @Test
    void risksTooHighEndTheProject() {
        var number = atArbitration();
        var whole = life.process(number, "convention");

        life.answer(number, "arbitrateRisks", "answer", "ABANDONED", "reason", "Trop dangereux.");

        assertAbandoned(number, whole, "Trop dangereux.");
    }

    @Test
    void theHeadAlwaysSaysWhy() {
        var number = atArbitration();

        assertThat(fields(life.answered(number, "arbitrateRisks", "reason", " ")))
                .containsExactly("reason");
        assertThat(life.answeredAs("referent", number, "arbitrateRisks")).hasStatus(403);
    }

    // Specification

    @Test
    void aSpecificationThatIsWrittenEndsThePreparation() {
        var number = at("writeSpecification");
        var preparation = life.process(number, "preparation");

        assertThat(shown(number, "writeSpecification").get("indicators").asString())
                .isEqualTo("Prototype livré, 24 étudiants évalués.");
        assertThat(fields(life.answered(number, "writeSpecification", "means", " ")))
                .containsExactly("means");
        life.answer(number, "writeSpecification");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(chapter(number, "specification")).hasSize(9);
        assertThat(preparation).isEnded().hasPassed("writeSpecification", "ready");
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
    }

    @Test
    void whereTheRuleAsksForNoneThereIsNoSpecification() {
        var number = life.open(CHARTER);
        var preparation = life.process(number, "preparation");
        life.answer(number, "analyseNeeds");

        life.answer(number, "analyseRisks");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(preparation).isEnded().hasPassed("ready").hasNotPassed("writeSpecification");
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
    }

    @Test
    void theCoordinatorMayChooseToWriteOneAllTheSame() {
        var number = life.open(CHARTER);
        life.answer(number, "analyseNeeds", "specificationWanted", true);

        life.answer(number, "analyseRisks");

        assertThat(life.status(number)).isEqualTo("SPECIFICATION");
        assertThat(life.process(number, "preparation")).isWaitingAt("writeSpecification");
    }

    // Together

    @Test
    void aStepThatIsRefusedLeavesTheFormTheEngineAndTheJournalAsTheyWere() {
        var number = at("analyseRisks");
        jdbc.update("update convention set status = 'CLOSED' where number = ?", number);
        var task = life.task(number, "analyseRisks").id();
        var facts = facts(number);

        assertThat(life.answered(number, "analyseRisks")).hasStatus(409);

        assertThat(chapter(number, "obstacles")).isEmpty();
        assertThat(life.task(number, "analyseRisks").id()).isEqualTo(task);
        assertThat(facts(number)).isEqualTo(facts);
        assertThat(jdbc.queryForList("select act_key from act where subject = ?", task))
                .isEmpty();
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private String atArbitration() {
        var number = at("analyseRisks");
        life.answer(number, "analyseRisks", "risks", risks(4, 3, 3));
        return number;
    }

    private void assertAbandoned(String number, ProcessInstance whole, String reason) {
        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertThat(jdbc.queryForObject("select reason from convention where number = ?", String.class, number))
                .isEqualTo(reason);
        assertThat(whole).isEnded().hasPassed("abandonedInPreparation");
    }

    private String frameworkOf(String number) {
        return life.read(life.get("referent", "/api/conventions/" + number))
                .get("framework")
                .toString();
    }

    private JsonNode shown(String number, String key) {
        var task = life.task(number, key);
        return life.read(life.get(Life.loginFor(task.audience()), "/api/tasks/" + task.id()))
                .get("values");
    }

    private List<String> chapter(String number, String key) {
        var convention = conventions.findById(ConventionId.of(life.id(number))).orElseThrow();
        return chapters.stream()
                .map(writer -> writer.write(convention))
                .flatMap(Optional::stream)
                .filter(chapter -> chapter.key().equals(key))
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> entry.label() + "=" + entry.value())
                .toList();
    }

    private int facts(String number) {
        var count = jdbc.queryForObject("select count(*) from journal where chain = ?", Integer.class, life.id(number));
        return count == null ? 0 : count;
    }

    /** The usual risks, the second one weighing that much. */
    private List<Object> risks(int gravity, int frequency, int detection) {
        var risks = rows("risks");
        var heavy = new LinkedHashMap<Object, Object>((Map<?, ?>) risks.get(1));
        heavy.put("gravity", gravity);
        heavy.put("frequency", frequency);
        heavy.put("detection", detection);
        risks.set(1, heavy);
        return risks;
    }

    private List<Object> obstacles() {
        return rows("obstacles");
    }

    private List<Object> rows(String list) {
        return new ArrayList<>((List<?>) life.form("preparation/analyse-risks").get(list));
    }

    private List<String> fields(MvcTestResult refused) {
        return errors(refused).stream().map(Map.Entry::getKey).toList();
    }

    private List<Map.Entry<String, String>> errors(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        var errors = new ArrayList<Map.Entry<String, String>>();
        life.read(refused)
                .get("errors")
                .forEach(error -> errors.add(Map.entry(
                        error.get("field").asString(), error.get("message").asString())));
        return errors;
    }
}
