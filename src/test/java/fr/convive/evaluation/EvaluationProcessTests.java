package fr.convive.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code evaluation.bpmn}: both sides' bilan, and each conclusion. */
@ApplicationTest
@Tag("database")
class EvaluationProcessTests {

    private static final Map<String, Object> ONCE_MORE = Map.of("mode", "EXPRESS", "times", 1);

    @Autowired
    Life life;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Conventions conventions;

    @Autowired
    EvaluationProcess process;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    fr.convive.Visits visits;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void bothSidesEvaluateAndTheHeadLetsTheConventionLapse() {
        var number = evaluated();
        assertThat(life.process(number, "evaluation")).isWaitingAt("concludeEvaluation");

        life.answer(number, "concludeEvaluation");

        assertThat(evaluations.of(id(number)))
                .extracting(Evaluation::side)
                .containsExactlyInAnyOrder(Evaluation.Side.SCHOOL, Evaluation.Side.PARTNER);
        assertThat(evaluations.of(id(number)).get(0).strengthsSeen()).isEqualTo(4);
        assertThat(conclusions.latest(id(number)).orElseThrow().verdict()).isEqualTo(Verdict.LAPSE);
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(passed(number, "willLapse")).isEqualTo(1);
        assertThat(done(number, "E20")).isTrue();
        assertThat(done(number, "E21")).isTrue();
    }

    @Test
    void aPartnerThatDoesNotAnswerDoesNotHoldTheConclusion() {
        var number = opened();
        life.answer(number, "evaluate");

        life.answer(number, "evaluateAsPartner", "answer", "UNANSWERED", "reason", "Trois relances, en mai et juin.");

        assertThat(life.process(number, "evaluation")).isWaitingAt("concludeEvaluation");
        assertThat(evaluations.of(id(number)).stream()
                        .filter(side -> side.side() == Evaluation.Side.PARTNER)
                        .map(Evaluation::unansweredBecause))
                .containsExactly("Trois relances, en mai et juin.");
    }

    @Test
    void aSilentPartnerIsRecalledAfterThreeWeeks() {
        var number = opened();

        life.advanceTo(day("2010-05-22"));

        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where chain = ? and act = 'REMINDED' and object = ?",
                        Integer.class,
                        life.id(number),
                        "reminder.partnerSilent"))
                .isEqualTo(1);
        assertThat(process.partnerSilent(life.id(number))).isEqualTo(Paris.startOf(day("2010-05-22")));
    }

    @Test
    void aConclusionThatAmendsAsksForTheAmendment() {
        var number = evaluated();

        life.answer(number, "concludeEvaluation", "answer", "AMEND");

        assertThat(process.concludesAmendment(life.id(number))).isTrue();
        assertThat(process.concludesRenewal(life.id(number))).isFalse();
        assertThat(life.process(number, "amendment")).isWaitingAt("describeAmendment");
    }

    @Test
    void aConclusionThatRenewsGoesBackToTheBoard() {
        var number = schools("renewal", ONCE_MORE);

        life.answer(number, "concludeEvaluation", "answer", "RENEW");

        assertThat(process.concludesRenewal(life.id(number))).isTrue();
        assertThat(life.process(number, "board")).isWaitingAt("enrolAtSession");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
    }

    @Test
    void aRenewalVotedAndSignedOpensANewPeriodAndItsEvaluation() {
        var number = schools("renewal", ONCE_MORE);
        life.answer(number, "concludeEvaluation", "answer", "RENEW");

        life.until(number, "sign");
        life.answer(number, "sign");
        life.answer(number, "sign");

        assertThat(conventions.get(life.id(number)).endsOn()).isEqualTo("2028-08-31");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(life.process(number, "convention")).isWaitingAt("evaluationOpens", "nextFollowup", "term");
    }

    @Test
    void aConventionAtItsCapIsNotRenewed() {
        var number = evaluated();

        assertThat(life.answered(number, "concludeEvaluation", "answer", "RENEW"))
                .hasStatus(409);
        assertThat(conclusions.of(id(number))).isEmpty();
    }

    @Test
    void aConventionWithoutAClauseOfRenewalIsNotRenewed() {
        var number = schools("renewal", Map.of("mode", "NONE"));

        assertThat(life.answered(number, "concludeEvaluation", "answer", "RENEW"))
                .hasStatus(409);
    }

    @Test
    void onceTheTermHasPassedThereIsNothingButToLetLapse() {
        var number = evaluated();
        life.advanceTo(day("2011-03-01"));
        assertThat(life.status(number)).isEqualTo("LAPSED");

        assertThat(life.answered(number, "concludeEvaluation", "answer", "AMEND"))
                .hasStatus(409);
        assertThat(life.answered(number, "concludeEvaluation", "answer", "RENEW"))
                .hasStatus(409);
        life.answer(number, "concludeEvaluation");

        assertThat(life.process(number, "convention")).isWaitingAt("untilSurvivingReport");
    }

    @Test
    void aConclusionSaysWhy() {
        var number = evaluated();

        assertThat(life.answered(number, "concludeEvaluation", "reason", " ")).hasStatus(422);
        assertThat(life.answered(number, "concludeEvaluation", "answer", null)).hasStatus(422);
    }

    @Test
    void aLineOfAGridWithoutAnAnswerIsNamed() {
        var number = opened();
        var strengths = rows("evaluation/evaluate", "strengths");
        strengths.get(2).put("answer", null);
        var weaknesses = rows("evaluation/evaluate", "weaknesses").subList(0, 10);

        var answer = life.answered(number, "evaluate", "strengths", strengths, "weaknesses", weaknesses);

        assertThat(answer).hasStatus(422);
        assertThat(errors(answer))
                .containsEntry("strengths[2].answer", "Répondez à « Faciliter l’insertion »")
                .containsEntry("weaknesses", "Répondez à « Dispositif »")
                .hasSize(2);
        assertThat(evaluations.of(id(number))).isEmpty();
    }

    @Test
    void aMeasureWithoutAnAnswerOrOffItsScaleIsNamed() {
        var number = opened();
        var measures = rows("evaluation/evaluate", "measures");
        measures.get(0).put("value", null);
        measures.get(2).put("value", 6);
        measures.remove(5);

        var answer = life.answered(number, "evaluate", "measures", measures);

        assertThat(answer).hasStatus(422);
        assertThat(errors(answer))
                .containsEntry("measures[0].value", "Répondez à « Nombre de projets »")
                .containsEntry("measures[2].value", "Choisissez de 1 à 5")
                .containsEntry("measures", "Répondez à « Impact sur la taxe d’apprentissage »")
                .hasSize(3);
    }

    @Test
    void aLineThatIsNotOfTheGridIsRefused() {
        var number = opened();
        var strengths = rows("evaluation/evaluate", "strengths");
        strengths.get(0).put("item", "AT-9.9");
        strengths.get(1).put("signs", List.of("AT-3.3.1"));

        var answer = life.answered(number, "evaluate", "strengths", strengths);

        assertThat(answer).hasStatus(422);
        assertThat(errors(answer)).containsKeys("strengths[0].item", "strengths[1].signs", "strengths");
        assertThat(life.answered(number, "evaluate", "strengths", null, "weaknesses", null, "measures", null))
                .hasStatus(422);
    }

    @Test
    void whatThePartnerSaysHasAnAuthorAndADay() {
        var number = opened();

        var answer = life.answered(number, "evaluateAsPartner", "evaluatedBy", null, "evaluatedOn", null);

        assertThat(answer).hasStatus(422);
        assertThat(errors(answer)).containsKeys("evaluatedByGiven", "evaluatedOnGiven");
        assertThat(life.answered(number, "evaluateAsPartner", "evaluatedOn", "@today+1"))
                .hasStatus(409);
        assertThat(life.answered(number, "evaluateAsPartner", "answer", "UNANSWERED", "reason", null))
                .hasStatus(422);
    }

    @Test
    void theEvaluationOpensTwoMonthsBeforeItsClause() {
        var number = new Signed(context).ipe();

        assertThat(process.evaluationOpens(life.id(number))).isEqualTo(Paris.startOf(day("2010-05-01")));
        assertThat(process.dueOn("evaluate", life.id(number))).isEqualTo(Paris.startOf(day("2010-06-30")));
    }

    @Test
    void withoutAClauseItOpensThreeMonthsBeforeTheTermAndNeverBeforeTheEffect() {
        var signed = new Signed(context);
        signed.startOver(day("2026-09-01"));
        var year = signed.ofSchool(free("duration", Map.of("years", 1)));
        var month = signed.ofSchool(free("duration", Map.of("months", 1)));
        var endless = signed.ofSchool(free("duration", Map.of("indefinite", true), "evaluation", byTerm(2)));

        assertThat(process.evaluationOpens(life.id(year))).isEqualTo(Paris.startOf(day("2027-06-02")));
        assertThat(process.dueOn("evaluate", life.id(year))).isEqualTo(Paris.startOf(day("2027-08-31")));
        assertThat(process.evaluationOpens(life.id(month))).isEqualTo(Paris.startOf(day("2026-09-01")));
        assertThat(process.evaluationOpens(life.id(endless))).isEqualTo(Paris.startOf(Paris.NEVER));
    }

    @Test
    void afterARenewalItIsTheNewPeriodThatIsEvaluated() {
        var number = schools("renewal", ONCE_MORE);
        life.answer(number, "concludeEvaluation", "answer", "RENEW");
        assertThat(done(number, "E20")).isTrue();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var convention = conventions.get(life.id(number));
            convention.renewForOnePeriod();
            conventions.save(convention);
        });

        assertThat(process.evaluationOpens(life.id(number))).isEqualTo(Paris.startOf(day("2028-05-01")));
        assertThat(done(number, "E20")).isFalse();
        assertThat(conclusions.round(id(number))).isEqualTo(2);
    }

    @Test
    void theConventionShowsBothBilansAndTheConclusion() {
        var number = evaluated();
        life.answer(number, "concludeEvaluation");

        var chapter = context.getBean(EvaluationChapter.class)
                .write(conventions.get(life.id(number)))
                .orElseThrow();

        assertThat(chapter.entries()).extracting("label").containsExactly("SCHOOL", "PARTNER", "CONCLUSION");
        assertThat(chapter.entries().get(1).value())
                .startsWith("évaluée le 01/05/2010 par Yanis Le Goff, gérant.")
                .contains("Impact sur l’insertion des jeunes : 4 sur 5")
                .contains("Atouts relevés : 4 sur 8 ; faiblesses : 1 sur 11.");
    }

    @Test
    void theCahierDesChargesIsJudgedLineByLine() {
        var number = life.open();
        life.until(number, "evaluate");
        var lines = rows("evaluation/evaluate", "coherence");
        lines.get(1).put("judgement", null);
        lines.get(8).put("line", "context");

        var answer = life.answered(number, "evaluate", "coherence", lines);

        assertThat(answer).hasStatus(422);
        assertThat(errors(answer))
                .containsEntry("coherence[1].judgement", "Jugez cette ligne")
                .containsKey("coherence[8].line")
                .hasSize(2);
        life.answer(number, "evaluate");
        life.answer(number, "evaluateAsPartner", "coherence", List.of(Map.of("line", "means", "judgement", "REACHED")));
        assertThat(evaluations.of(id(number)))
                .extracting(evaluation -> evaluation.coherence().size())
                .containsExactly(9, 1);
        assertThat(chapter(number))
                .anyMatch(entry -> entry.label().equals("COHERENCE")
                        && entry.value().contains("Objectifs : Atteint, Prototype livré et essayé."));
    }

    @Test
    void whatNoSpecificationAskedForIsJudgedByTheFiguresPromised() {
        var signed = new Signed(context);
        var number = signed.ipe(
                "targets",
                List.of(Map.of("side", "PARTNER", "label", "Stages", "figure", 18, "unit", "semaines", "per", "YEAR")));
        life.advanceTo(day("2010-05-01"));

        life.answer(number, "evaluate", "coherence", List.of(Map.of("line", "target-0", "judgement", "NOT_REACHED")));

        assertThat(evaluations.of(id(number)).get(0).coherence())
                .extracting(Judged::label, Judged::judgement)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("evaluation.line.target", Judgement.NOT_REACHED));
    }

    @Test
    void anEvaluationStandsBesideTheOneBefore() {
        var number = schools("renewal", ONCE_MORE);
        life.answer(number, "concludeEvaluation", "answer", "RENEW");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var convention = conventions.get(life.id(number));
            convention.renewForOnePeriod();
            conventions.save(convention);
        });
        new Signed(context).start(number, "evaluation", Map.of());

        var page = visits.shown(
                "referent", "/taches/" + life.task(number, "evaluate").id());

        assertThat(page).contains("À l’évaluation précédente : 4.").doesNotContain("??");
        life.answer(number, "evaluate");
        assertThat(chapter(number))
                .anyMatch(entry -> entry.value().contains("Nombre de projets : 1 (auparavant 1)")
                        && entry.value().contains("Auparavant : 4 atouts, 1 faiblesses."));
    }

    @Test
    void aConclusionToLapseShutsTheExpressRenewal() {
        var number = schools("renewal", ONCE_MORE);
        life.answer(number, "concludeEvaluation");

        assertThat(life.answered(number, "reviewRenewal")).hasStatus(409);

        life.answer(number, "reviewRenewal", "answer", "STOPPED", "reason", "L’évaluation l’a conclu.");
        assertThat(conventions.get(life.id(number)).endsOn()).isEqualTo("2027-08-31");
    }

    @Test
    void aConclusionToLapseAnnouncesThatTheTacitRenewalIsToBeStopped() {
        var number = schools(
                "renewal", Map.of("mode", "TACIT", "everyMonths", 12, "capMonths", 36), "evaluation", byTerm(27));
        life.advanceTo(day("2027-05-04"));
        life.answer(number, "concludeEvaluation");

        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where chain = ? and object = 'reminder.renewalToStop'",
                        Integer.class,
                        life.id(number)))
                .isEqualTo(1);
        assertThat(visits.shown(
                        "proviseur",
                        "/taches/" + life.task(number, "reviewRenewal").id()))
                .contains("cette reconduction est à arrêter");
        life.answer(number, "reviewRenewal", "answer", "STOPPED", "reason", "L’évaluation l’a conclu.");
        assertThat(conventions.get(life.id(number)).endsOn()).isEqualTo("2027-08-31");
    }

    private List<fr.convive.convention.Chapter.Entry> chapter(String number) {
        return context.getBean(EvaluationChapter.class)
                .write(conventions.get(life.id(number)))
                .orElseThrow()
                .entries();
    }

    /** The reference convention on the day its evaluation opens. */
    private String opened() {
        var number = new Signed(context).ipe();
        life.advanceTo(day("2010-05-01"));
        return number;
    }

    private String evaluated() {
        var number = opened();
        life.answer(number, "evaluate");
        life.answer(number, "evaluateAsPartner");
        return number;
    }

    /** A school's convention of one year that waits for the conclusion of its evaluation. */
    private String schools(Object... differences) {
        var signed = new Signed(context);
        signed.startOver(day("2026-09-01"));
        var all = new ArrayList<Object>(List.of("duration", Map.of("years", 1), "evaluation", byTerm(2)));
        all.addAll(List.of(differences));
        var number = signed.ofSchool(free(all.toArray()));
        life.advanceTo(day("2027-05-02"));
        life.answer(number, "evaluate");
        life.answer(number, "evaluateAsPartner");
        return number;
    }

    private static Object[] free(Object... differences) {
        var terms = new ArrayList<Object>(
                List.of("free", true, "payments", List.of(), "reports", List.of(), "renewal", Map.of("mode", "NONE")));
        terms.addAll(new ArrayList<>(java.util.Arrays.asList("evaluation", null)));
        terms.addAll(List.of(differences));
        return terms.toArray();
    }

    private static Map<String, Object> byTerm(int months) {
        return Map.of("monthsBeforeTerm", months);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String formKey, String list) {
        var rows = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) life.form(formKey).get(list)).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private Map<String, String> errors(MvcTestResult answer) {
        var errors = new HashMap<String, String>();
        life.read(answer)
                .get("errors")
                .forEach(error -> errors.put(
                        error.get("field").asString(), error.get("message").asString()));
        return errors;
    }

    private ConventionId id(String number) {
        return ConventionId.of(life.id(number));
    }

    private boolean done(String number, String code) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select done from deadline_view where convention_id = ? and code = ?",
                Boolean.class,
                id(number).id(),
                code));
    }

    private Integer passed(String number, String activity) {
        return jdbc.queryForObject(
                "select count(*) from ACT_HI_ACTINST A join ACT_HI_PROCINST P on P.PROC_INST_ID_ = A.PROC_INST_ID_"
                        + " where P.BUSINESS_KEY_ = ? and A.ACT_ID_ = ?",
                Integer.class,
                life.id(number),
                activity);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
