package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Decision;
import fr.convive.convention.Fingerprint;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Tasklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@Tag("database")
class SignatureProcessTests {

    private static final String HEAD = "head:0750654D";
    private static final String COORDINATOR = "coordinator:0750654D";

    @Autowired
    Life life;

    @Autowired
    Conventions conventions;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    Signatures signatures;

    @Autowired
    SignatureProcess process;

    @Autowired
    Tasklist tasklist;

    @Autowired
    List<Chapter.Writer> chapters;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Acts acts;

    @Autowired
    JdbcTemplate jdbc;

    // The lock

    @Test
    void noPathSignsBeforeTheDeliberationIsEnforceable() {
        var number = atSigning();
        var eve = convention(number).enforceableOn().minusDays(1);

        assertRefused(sign(number, HEAD, "signedOn", eve.toString()), "exécutoire");
        assertRefused(sign(number, COORDINATOR, "signedOn", eve.toString()), "exécutoire");

        assertThat(given(number)).isEmpty();
        assertThat(life.status(number)).isEqualTo("SIGNING");
        assertThat(tasks(number)).hasSize(2);
    }

    @Test
    void noRoundIsOpenedBeforeTheDeliberationIsEnforceable() {
        var number = atSigning();
        var id = life.id(number);
        life.stop(number);
        jdbc.update(
                "update convention set status = 'ENFORCEABLE', enforceable_on = ? where number = ?",
                life.today().plusDays(1),
                number);

        assertThatThrownBy(() -> acts.run(() -> runtime.startProcessInstanceByKey("signature", id)))
                .isInstanceOf(Decision.SignatureBeforeEnforceability.class);

        assertThat(life.status(number)).isEqualTo("ENFORCEABLE");
        assertThat(tasks(number)).isEmpty();
    }

    @Test
    void noRoundIsOpenedWithoutADeliberation() {
        var number = atSigning();
        life.stop(number);
        jdbc.update("update convention set status = 'DRAFT', enforceable_on = null where number = ?", number);

        assertThatThrownBy(() -> acts.run(() -> runtime.startProcessInstanceByKey("signature", life.id(number))))
                .isInstanceOf(Decision.SignatureWithoutDeliberation.class);
    }

    @Test
    void nobodyHasSignedTomorrow() {
        var number = atSigning();

        assertRefused(sign(number, HEAD, "signedOn", "@today+1"), "à venir");
    }

    @Test
    void nobodySignsWhatIsOverAlready() {
        var lastDay = life.today().plusDays(20);
        var number = atSigning("duration", Map.of("endsOn", lastDay.toString()), "evaluation", Map.of());
        life.advanceTo(lastDay.plusDays(1));

        assertRefused(sign(number, HEAD), "finit le");
        assertThat(sign(number, HEAD, "signedOn", lastDay.toString())).hasStatus(204);
    }

    // Signing

    @Test
    void allSignaturesSealTheConventionAtTheDateOfTheLast() {
        var number = atSigning();
        var enforceable = convention(number).enforceableOn();
        life.advanceTo(enforceable.plusDays(5));

        assertThat(sign(number, COORDINATOR, "signedOn", enforceable.plusDays(3).toString()))
                .hasStatus(204);
        assertThat(life.status(number)).isEqualTo("SIGNING");
        assertThat(sign(number, HEAD, "signedOn", enforceable.plusDays(1).toString()))
                .hasStatus(204);

        assertThat(convention(number).signedOn()).isEqualTo(enforceable.plusDays(3));
        assertThat(convention(number).effectiveOn()).isEqualTo(enforceable.plusDays(3));
        assertThat(round(number).state()).isEqualTo(SignatureRound.State.SEALED);
        assertOver(number, "signed");
    }

    @Test
    void aSignatureSaysWhoWhenInWhatCapacityOnWhatPowerAndOnWhichText() {
        var number = atSigning();

        assertThat(sign(
                        number,
                        COORDINATOR,
                        "capacity",
                        "Directrice de site",
                        "powerReference",
                        "Délégation du 3 mars 2026"))
                .hasStatus(204);

        var row = jdbc.queryForMap(
                "select * from signature where round_id = ?", round(number).id());
        assertThat(row)
                .containsEntry("answer", "SIGNED")
                .containsEntry("capacity", "Directrice de site")
                .containsEntry("power_reference", "Délégation du 3 mars 2026")
                .containsEntry("method", "HANDWRITTEN")
                .containsEntry("recorded_by", "referent")
                .containsEntry("text_hash", Fingerprint.of(convention(number).agreed()));
        assertThat(row.get("document_id")).isNotNull();
        assertThat(chapter(number))
                .anyMatch(line ->
                        line.startsWith("PARTNER=Yanis Le Goff, Gérant (Hydrolys)") && line.contains("signé le"))
                .anyMatch(line -> line.startsWith("SCHOOL=Marc Dufour, Proviseur") && line.contains("attendue"));
    }

    @Test
    void aSignatureNeedsItsDatePlaceCapacityMethodAndPaper() {
        var number = atSigning();

        assertInvalid(sign(number, HEAD, "signedOn", null), "dateSaid");
        assertInvalid(sign(number, HEAD, "place", " "), "placeSaid");
        assertInvalid(sign(number, HEAD, "capacity", null), "capacitySaid");
        assertInvalid(sign(number, HEAD, "method", null), "methodSaid");
        assertInvalid(sign(number, HEAD, "certified", null), "copyCertified");
        assertInvalid(sign(number, HEAD, "document", null), "documentJoined");
        assertInvalid(sign(number, HEAD, "document", "../../etc/passwd"), "document");
        assertInvalid(sign(number, HEAD, "answer", null), "answer");
        assertInvalid(sign(number, HEAD, "answer", "REFUSED"), "reasonGiven");
        assertThat(given(number)).isEmpty();
    }

    @Test
    void aPaperOfAnotherFileDoesNotExist() {
        var number = atSigning();
        var other = life.open();

        assertRefused(sign(number, HEAD, "document", life.document(other)), "dossier");
        assertRefused(sign(number, HEAD, "document", "00000000-0000-0000-0000-000000000000"), "dossier");
    }

    @Test
    void onlyTheHeadSignsForTheSchool() {
        var number = atSigning();
        var forTheSchool = task(number, HEAD);

        for (String login : List.of("referent", "ddfpt", "gestionnaire", "secretaire")) {
            assertThat(complete(login, number, forTheSchool)).hasStatus(403);
        }
        assertThat(complete("proviseur2", number, forTheSchool)).hasStatus(404);
        assertThat(complete("proviseur", number, task(number, COORDINATOR))).hasStatus(403);
        assertThat(complete("proviseur", number, forTheSchool)).hasStatus(204);
    }

    @Test
    void eachSignsOnceOnly() {
        var number = atSigning();
        var task = task(number, HEAD);

        assertThat(complete("proviseur", number, task)).hasStatus(204);
        assertThat(complete("proviseur", number, task)).hasStatus(409);

        assertThat(given(number)).hasSize(1);
    }

    @Test
    void inOrderTheNextOneIsAskedOnceTheFirstHasSigned() {
        var number = atSigning("signedInOrder", true);
        var enforceable = convention(number).enforceableOn();
        life.advanceTo(enforceable.plusDays(4));

        assertThat(tasks(number)).extracting(Tasklist.Line::audience).containsExactly(HEAD);
        assertThat(sign(number, HEAD, "signedOn", enforceable.plusDays(2).toString()))
                .hasStatus(204);
        assertThat(tasks(number)).extracting(Tasklist.Line::audience).containsExactly(COORDINATOR);
        assertRefused(
                sign(number, COORDINATOR, "signedOn", enforceable.plusDays(1).toString()), "l’une après l’autre");
        assertThat(sign(number, COORDINATOR)).hasStatus(204);

        assertOver(number, "signed");
    }

    @RepeatedTest(3)
    void twoSignaturesAtTheSameMomentAreBothRecorded() throws Exception {
        var number = atSigning();
        var school = task(number, HEAD);
        var partner = task(number, COORDINATOR);

        var statuses = together(
                () -> complete("proviseur", number, school).getResponse().getStatus(),
                () -> complete("referent", number, partner).getResponse().getStatus());

        assertThat(statuses).containsOnly(204);
        assertThat(given(number)).hasSize(2);
        assertOver(number, "signed");
    }

    @Test
    void aTextThatChangedSinceIsNotSigned() {
        var number = atSigning();
        jdbc.update("update signature_round set text_hash = 'another'");

        assertRefused(sign(number, HEAD), "texte a changé");
    }

    @Test
    void theHeadSignsHereTodayOnceTheTextWasReadAndConsentsToIt() {
        var number = atSigning();

        assertRefused(here(number, HEAD, true), "imprimé");
        assertThat(life.get("referent", "/api/conventions/" + number + "/documents"))
                .hasStatus(200);
        assertInvalid(here(number, HEAD, false), "consentGiven");
        assertThat(here(number, HEAD, true)).hasStatus(204);

        assertThat(jdbc.queryForMap(
                        "select * from signature where round_id = ?",
                        round(number).id()))
                .containsEntry("method", "IN_APPLICATION")
                .containsEntry("signed_on", java.sql.Date.valueOf(life.today()))
                .containsEntry("document_id", null);
        assertThat(given(number).get(0).proof().orElseThrow().consent())
                .contains(number, given(number).get(0).proof().orElseThrow().document());
    }

    @Test
    void nobodySignsHereInTheirPartnersPlace() {
        var number = atSigning();
        assertThat(life.get("referent", "/api/conventions/" + number + "/documents"))
                .hasStatus(200);

        assertRefused(here(number, COORDINATOR, true), "à la place");
        assertInvalid(sign(number, COORDINATOR, "method", "LINK"), "methodSaid");
    }

    private MvcTestResult here(String number, String audience, boolean consent) {
        return sign(number, audience, "method", "IN_APPLICATION", "consent", consent, "document", null, "place", null);
    }

    // Refusal

    @Test
    void aRefusalStopsTheOthersAndAsksWhatFollows() {
        var number = atSigning();

        assertThat(refuse(number, COORDINATOR)).hasStatus(204);

        assertThat(tasks(number)).extracting(Tasklist.Line::key).containsOnly("decideAfterRefusal");
        assertThat(life.process(number, "signature")).isWaitingAt("decideAfterRefusal");
        assertThat(life.status(number)).isEqualTo("SIGNING");
    }

    @Test
    void aReworkVoidsWhatWasSignedAndKeepsIt() {
        var number = atSigning();
        assertThat(sign(number, HEAD)).hasStatus(204);
        assertThat(refuse(number, COORDINATOR)).hasStatus(204);

        life.answer(number, "decideAfterRefusal");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(convention(number).reason()).contains("prototype");
        assertThat(round(number).state()).isEqualTo(SignatureRound.State.VOIDED);
        assertThat(given(number)).hasSize(2).allMatch(Signature::isVoid);
        assertThat(chapter(number)).hasSize(2).allMatch(line -> line.startsWith("voided="));
        assertOver(number, "reworkAfterRefusal");
    }

    @Test
    void aRefusalMayEndTheProject() {
        var number = atSigning();
        assertThat(refuse(number, HEAD)).hasStatus(204);

        life.answer(number, "decideAfterRefusal", "answer", "ABANDONED", "reason", "Le chef d’établissement a changé.");

        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertThat(round(number).state()).isEqualTo(SignatureRound.State.ABANDONED);
        assertOver(number, "refusedBySignatory");
    }

    @Test
    void whatFollowsARefusalIsDecidedForAReason() {
        var number = atSigning();
        assertThat(refuse(number, HEAD)).hasStatus(204);

        assertInvalid(life.answered(number, "decideAfterRefusal", "reason", " "), "reason");
    }

    // Time

    @Test
    void whoHasNotSignedAfterAFortnightIsReminded() {
        var number = atSigning();
        assertThat(process.signatureReminder(life.id(number)))
                .isEqualTo(midnight(life.today().plusDays(15)));

        life.fireTimer(number, "signatureReminder");

        assertThat(jdbc.queryForList(
                        "select after_text from journal where chain = ? and act = 'REMINDED'",
                        String.class,
                        life.id(number)))
                .containsExactlyInAnyOrder(HEAD, COORDINATOR);
        assertThat(tasks(number)).hasSize(2);
    }

    @Test
    void afterSixtyDaysOneChasesAndTheRestHaveThirtyDaysMore() {
        var number = atSigning();
        var opened = life.today();
        assertThat(sign(number, HEAD)).hasStatus(204);
        assertThat(process.signatureExpiry(life.id(number))).isEqualTo(midnight(opened.plusDays(60)));

        life.advanceTo(opened.plusDays(60));
        assertThat(life.process(number, "signature")).isWaitingAt("chaseOrAbandon");
        life.answer(number, "chaseOrAbandon");

        assertThat(process.signatureExpiry(life.id(number))).isEqualTo(midnight(opened.plusDays(90)));
        assertThat(tasks(number)).extracting(Tasklist.Line::audience).containsExactly(COORDINATOR);
        life.advanceTo(opened.plusDays(90));
        assertThat(life.process(number, "signature")).isWaitingAt("chaseOrAbandon");
        life.answer(number, "chaseOrAbandon");
        assertThat(sign(number, COORDINATOR)).hasStatus(204);
        assertOver(number, "signed");
    }

    @Test
    void withoutSignaturesTheProjectMayEnd() {
        var number = atSigning();
        life.fireTimer(number, "signatureExpiry");

        assertInvalid(life.answered(number, "chaseOrAbandon", "answer", "ABANDONED"), "reasonGiven");
        life.answer(number, "chaseOrAbandon", "answer", "ABANDONED", "reason", "Le partenaire ne répond plus.");

        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertOver(number, "signatureExpired");
    }

    // Renewal

    @Test
    void aConventionInForceIsSignedAnewWithoutChangingItsState() {
        var number = atSigning();
        assertThat(sign(number, HEAD)).hasStatus(204);
        assertThat(sign(number, COORDINATOR)).hasStatus(204);
        var effective = convention(number).effectiveOn();
        life.alone(number, "IN_FORCE", "signature");

        assertThat(refuse(number, COORDINATOR)).hasStatus(204);
        life.answer(number, "decideAfterRefusal", "answer", "ABANDONED");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        life.alone(number, "IN_FORCE", "signature");
        assertThat(sign(number, HEAD)).hasStatus(204);
        assertThat(sign(number, COORDINATOR)).hasStatus(204);

        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(convention(number).effectiveOn()).isEqualTo(effective);
        assertThat(round(number).number()).isEqualTo(3);
        assertThat(round(number).state()).isEqualTo(SignatureRound.State.SEALED);
    }

    // In the whole life

    @Test
    void signedByAllAConventionComesIntoForce() {
        var number = life.open();
        life.until(number, "sign");
        assertThat(life.status(number)).isEqualTo("SIGNING");
        assertThat(convention(number).enforceableOn()).isEqualTo(life.today());

        life.answerAll(number);
        life.advanceTo(life.today());

        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(convention(number).effectiveOn()).isEqualTo(life.today());
    }

    @Test
    void nobodySignsWhileTheActIsNotEnforceable() {
        var number = life.open();
        life.until(number, "transmitAct");
        life.answer(number, "transmitAct");

        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        assertThat(tasks(number)).isEmpty();
        life.advanceTo(convention(number).enforceableOn().minusDays(1));
        assertThat(tasks(number)).isEmpty();
        life.advanceTo(convention(number).enforceableOn());
        assertThat(tasks(number)).extracting(Tasklist.Line::key).containsExactly("sign", "sign");
    }

    @Test
    void aReworkedTextGoesBackToItsDraftThenToAllAgain() {
        var number = life.open();
        life.until(number, "sign");
        assertThat(sign(number, HEAD)).hasStatus(204);
        assertThat(refuse(number, COORDINATOR)).hasStatus(204);
        life.answer(number, "decideAfterRefusal");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        life.answer(number, "draftConvention", "object", "Un banc d’essai dont la propriété est dite");
        life.until(number, "sign");

        assertThat(round(number).number()).isEqualTo(2);
        assertThat(given(number)).isEmpty();
        assertThat(tasks(number)).hasSize(2);
        assertThat(chapter(number)).hasSize(4);
    }

    @Test
    void aRefusalOrAnExpiryEndsTheWholeLife() {
        var refused = life.open();
        life.until(refused, "sign");
        assertThat(refuse(refused, COORDINATOR)).hasStatus(204);
        life.answer(refused, "decideAfterRefusal", "answer", "ABANDONED");
        var expired = life.open();
        life.until(expired, "sign");
        life.advanceTo(life.today().plusDays(60));
        life.answer(expired, "chaseOrAbandon", "answer", "ABANDONED", "reason", "Sans réponse.");

        assertThat(life.status(refused)).isEqualTo("ABANDONED");
        assertThat(life.status(expired)).isEqualTo("ABANDONED");
        assertThat(tasks(refused)).isEmpty();
        assertThat(tasks(expired)).isEmpty();
    }

    // Without a school among the parties

    @Test
    void whereNoSchoolIsAPartyTheCoordinatorRecordsAllSignatures() {
        var number = life.open("lives/ipe-opening");
        life.until(number, "sign");

        assertThat(tasks(number)).extracting(Tasklist.Line::audience).containsExactly(COORDINATOR, COORDINATOR);
        assertThat(tasks(number)).extracting(Tasklist.Line::item).containsExactlyInAnyOrder("1", "2");
    }

    /** Waits for its signatures; differences are those of the draft. */
    private String atSigning(Object... differences) {
        var number = life.open();
        life.alone(number, "DRAFT", "drafting");
        life.answer(number, "draftConvention", differences);
        life.answer(number, "agreeOnDraft");
        life.answer(number, "giveFinancialVisa");
        life.answer(number, "giveManagementVisa");
        jdbc.update("update convention set enforceable_on = ? where number = ?", life.today(), number);
        life.alone(number, "ENFORCEABLE", "signature");
        return number;
    }

    private Convention convention(String number) {
        return conventions.get(life.id(number));
    }

    private SignatureRound round(String number) {
        return rounds.current(life.id(number));
    }

    private List<Signature> given(String number) {
        return signatures.of(round(number));
    }

    private List<Tasklist.Line> tasks(String number) {
        return tasklist.of(life.id(number));
    }

    private Tasklist.Line task(String number, String audience) {
        return tasks(number).stream()
                .filter(line -> line.audience().equals(audience))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing waits for " + audience));
    }

    private MvcTestResult sign(String number, String audience, Object... differences) {
        return complete(Life.loginFor(audience), number, task(number, audience), differences);
    }

    private MvcTestResult refuse(String number, String audience) {
        return sign(number, audience, "answer", "REFUSED", "reason", "La propriété du prototype n’est pas dite.");
    }

    private MvcTestResult complete(String login, String number, Tasklist.Line task, Object... differences) {
        return life.complete(login, number, task, differences);
    }

    private List<String> chapter(String number) {
        var convention = convention(number);
        return chapters.stream()
                .flatMap(writer -> writer.write(convention).stream())
                .filter(chapter -> chapter.key().equals("signatories"))
                .flatMap(chapter -> chapter.entries().stream())
                .map(entry -> entry.label() + "=" + entry.value())
                .toList();
    }

    private static java.util.Date midnight(LocalDate day) {
        return fr.convive.workflow.Paris.startOf(day);
    }

    private void assertOver(String number, String end) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(life.id(number))
                                .processDefinitionKey("signature")
                                .orderByProcessInstanceStartTime()
                                .desc()
                                .listPage(0, 1)
                                .get(0)
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

    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... all) throws Exception {
        var start = new CyclicBarrier(all.length);
        var threads = Executors.newFixedThreadPool(all.length);
        try {
            var results = threads.invokeAll(Stream.of(all)
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
