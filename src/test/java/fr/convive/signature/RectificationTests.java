package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import fr.convive.convention.Clause;
import fr.convive.convention.Fingerprint;
import fr.convive.wording.TextVersion;
import fr.convive.wording.Texts;
import fr.convive.workflow.Workflow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * Correcting a spelling or a number after a signature is agreed by all who have signed, in one click, and nobody signs again;
 * what touches an essential or locked block voids what was signed, and says so.
 */
@ApplicationTest
@Tag("database")
class RectificationTests {

    private static final String NEUTRALITY = "clauses[NEUTRALITY]";
    private static final String BETTER =
            "Le partenaire ne tire aucune publicité de la convention, dans l’établissement.";
    private static final String NAME = "parties[1].name";
    private static final String REPRESENTATIVE = "parties[1].representative.name";

    @Autowired
    ApplicationContext context;

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Texts texts;

    @Autowired
    Evidence evidence;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcTemplate jdbc;

    private SigningLife signing;

    @BeforeEach
    void life() {
        signing = new SigningLife(context);
    }

    // Agreed

    @Test
    void onceAllWhoHadSignedAgreeTheTextIsCorrectedAndWhatTheySignedStands() {
        var number = withThreeSignatories();
        signing.signed(number, 1, 2);
        var signed = signing.round(number).textHash();
        var version = last(number);

        assertThat(outcome(propose(number, NEUTRALITY, BETTER, NAME, "Hydrolys SAS", REPRESENTATIVE, "Yannis Le Goff")))
                .isEqualTo("PROPOSED");
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);
        assertThat(text(number)).isNotEqualTo(BETTER);
        assertThat(agreeOnPaper(number, 2)).hasStatus(204);

        assertThat(text(number)).isEqualTo(BETTER);
        assertThat(signing.convention(number).partner()).isEqualTo("Hydrolys SAS");
        assertThat(signing.convention(number).parties().get(1).representative().name())
                .isEqualTo("Yannis Le Goff");
        var round = signing.round(number);
        assertThat(round.textHash())
                .isEqualTo(Fingerprint.of(signing.convention(number).agreed()))
                .isNotEqualTo(signed);
        assertThat(round.signatory("2").name()).isEqualTo("Yannis Le Goff");
        assertThat(round.signatory("3").name()).isEqualTo("Anna Moreau");
        assertThat(round.signatories())
                .filteredOn(one -> !one.head())
                .allMatch(one -> one.party().equals("Hydrolys SAS"));
        assertThat(signing.given(number))
                .hasSize(2)
                .noneMatch(Signature::isVoid)
                .allMatch(one -> one.textHash().equals(signed));
        assertThat(only(number).get("answers").values())
                .extracting(answer -> answer.get("textHash").asString())
                .containsOnly(round.textHash());
        assertThat(last(number).round()).isEqualTo(version.round() + 1);
        signing.signed(number, 3);
        assertThat(life.status(number)).isEqualTo("SIGNED");
        assertThat(signing.givenBy(number, 3).textHash()).isEqualTo(round.textHash());
    }

    @Test
    void onlyThoseWhoHaveSignedAreAsked() {
        var number = signing.atSigning();
        signing.signed(number, 2);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(agree(number, "proviseur", 1), "Marc Dufour n’a pas signé", "texte corrigé");
        assertThat(agreeOnPaper(number, 2)).hasStatus(204);

        assertThat(text(number)).isEqualTo(BETTER);
    }

    @Test
    void beforeAnybodyHasSignedNothingNeedsAgreement() {
        var number = signing.atSigning();

        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("AGREED");

        assertThat(text(number)).isEqualTo(BETTER);
        signing.signed(number, 1, 2);
        assertThat(life.status(number)).isEqualTo("SIGNED");
        assertThat(signing.given(number))
                .allMatch(one -> one.textHash().equals(signing.round(number).textHash()));
    }

    @Test
    void severalRectificationsFollowOneAnother() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        signing.assertRefused(propose(number, NAME, "Hydrolys SAS"), "n° 1 attend encore");
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);
        assertThat(outcome(propose(number, "parties[1].siret", "55210055400013")))
                .isEqualTo("PROPOSED");
        assertThat(agree(number, 2, "proviseur", Map.of("signatory", 1, "agreed", true)))
                .hasStatus(204);

        assertThat(signing.convention(number).parties().get(1).siret()).isEqualTo("55210055400013");
        assertThat(all(number).valueStream().map(one -> one.get("state").asString()))
                .containsExactly("AGREED", "AGREED");
        assertThat(signing.noted(number, "TEXT_RECTIFIED"))
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("73282932000074", "55210055400013"));
    }

    // While it waits

    @Test
    void nobodySignsWhileARectificationWaits() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(signing.sign(number, 2), "Une rectification du texte", "personne ne signe avant");
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);

        signing.signed(number, 2);
        assertThat(life.status(number)).isEqualTo("SIGNED");
    }

    @Test
    void oneRefusalEndsItAndTheTextStays() {
        var number = withThreeSignatories();
        signing.signed(number, 1, 2);
        var before = signing.round(number).textHash();
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        assertThat(agree(number, "proviseur", 1)).hasStatus(204);
        assertThat(agreeOnPaper(number, 2, "agreed", false)).hasStatus(204);

        assertThat(only(number).get("state").asString()).isEqualTo("REFUSED");
        assertThat(text(number)).isNotEqualTo(BETTER);
        assertThat(signing.round(number).textHash()).isEqualTo(before);
        signing.assertRefused(agree(number, "proviseur", 1), "Aucune rectification n’attend");
        signing.signed(number, 3);
        assertThat(life.status(number)).isEqualTo("SIGNED");
    }

    @Test
    void theCoordinatorWithdrawsItAndTheTextStays() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        var page = visits.shown("referent", page(number));

        assertThat(visits.post("referent", page(number) + "/retrait", Visits.posted(page)))
                .hasStatus3xxRedirection();

        assertThat(only(number).get("state").asString()).isEqualTo("WITHDRAWN");
        signing.signed(number, 2);
        assertThat(text(number)).isNotEqualTo(BETTER);
    }

    @Test
    void nothingIsWithdrawnWhereNothingWaits() {
        var number = life.open();

        var refused = visits.post("referent", page(number) + "/retrait", "_action", "nothing-" + number);

        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused))
                .contains("Aucune rectification n’attend")
                .doesNotContain("??");
    }

    @Test
    void whoRefusesToSignMeanwhileMakesItPointless() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        assertThat(signing.refuse(number, 2)).hasStatus(204);
        life.answer(number, "decideAfterRefusal");

        signing.assertRefused(agree(number, "proviseur", 1), "Aucune rectification n’attend");
        assertThat(visits.shown("referent", page(number))).contains("sans objet");
    }

    @Test
    void whoHasSignedIsNotReplacedWhileTheirAgreementIsAwaited() {
        var number = signing.atSigning();
        signing.signed(number, 2);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(
                signing.post(
                        "referent",
                        number,
                        "/signatories/2/replacement",
                        Map.of("name", "Anna", "title", "DG", "power", "Délégation", "voiding", true)),
                "rectification");
    }

    // Each for themselves, once

    @Test
    void eachAgreesForThemselvesAlone() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(agree(number, "referent", 1), "Chacun répond pour soi");
        for (var login : List.of("ddfpt", "gestionnaire", "auditeur")) {
            assertThat(agree(number, login, 1)).hasStatus(403);
        }
        assertThat(agree(number, "proviseur2", 1)).hasStatus(404);
        assertThat(agree(number, 7, "proviseur", Map.of("signatory", 1, "agreed", true)))
                .hasStatus(404);
        assertThat(text(number)).isNotEqualTo(BETTER);
    }

    @Test
    void theHeadAgreesForNobodyElse() {
        var number = signing.atSigning();
        signing.signed(number, 2);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(agree(number, "proviseur", 2), "Chacun répond pour soi");
    }

    @Test
    void whoHoldsThePowerOfTheHeadAgreesInTheirPlace() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        assertThat(visits.get("ddfpt", page(number))).hasStatus(403);
        assertThat(visits.post(
                        "proviseur",
                        "/pouvoirs",
                        "_action",
                        java.util.UUID.randomUUID(),
                        "holder",
                        "ddfpt",
                        "deed",
                        "SIGN",
                        "domain",
                        "",
                        "ceiling",
                        "",
                        "from",
                        life.today(),
                        "to",
                        life.today().plusDays(30),
                        "rank",
                        "1",
                        "reference",
                        "Décision 12"))
                .hasRedirectedUrl("/pouvoirs");
        try {
            assertThat(visits.shown("ddfpt", "/conventions/" + number)).contains(page(number));
            var page = visits.shown("ddfpt", page(number));
            assertThat(visits.post(
                            "ddfpt", page(number) + "/1/reponse", Visits.posted(page, "signatory", 1, "agreed", true)))
                    .hasStatus3xxRedirection();
        } finally {
            jdbc.update("delete from signing_power");
        }

        assertThat(text(number)).isEqualTo(BETTER);
        assertThat(jdbc.queryForList(
                        "select a.recorded_by from rectification_answer a join rectification r on r.id = a.rectification_id"
                                + " where r.round_id = ?",
                        String.class,
                        signing.round(number).id()))
                .containsExactly("ddfpt");
    }

    @Test
    void theHeadWhoSignedOnPaperThroughTheCoordinatorAgreesOnPaperOrHere() {
        var number = signing.atSigning();
        assertThat(signing.post(
                        "referent", number, "/signatories/1/reach", Map.of("means", "HANDWRITTEN", "email", "")))
                .hasStatus(204);
        assertThat(signing.sign(number, 1, "signedBy", "proviseur")).hasStatus(204);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        assertThat(visits.shown("referent", page(number))).contains("Marc Dufour (Lycée des Remparts)");
        assertThat(agreeOnPaper(number, 1)).hasStatus(204);
        assertThat(text(number)).isEqualTo(BETTER);

        assertThat(outcome(propose(number, NEUTRALITY, "Encore mieux dit."))).isEqualTo("PROPOSED");
        assertThat(agree(number, 2, "proviseur", Map.of("signatory", 1, "agreed", true)))
                .hasStatus(204);
        assertThat(text(number)).isEqualTo("Encore mieux dit.");
    }

    @Test
    void anAgreementOnPaperIsShownByItsDatedPage() {
        var number = signing.atSigning();
        var opened = life.today();
        signing.signed(number, 2);
        life.advanceTo(opened.plusDays(2));
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");

        signing.assertRefused(agree(number, "referent", 2), "Joignez la page signée");
        signing.assertRefused(agreeOnPaper(number, 2, "on", opened.plusDays(1).toString()), "une date entre le");
        signing.assertRefused(agreeOnPaper(number, 2, "on", opened.plusDays(3).toString()), "une date entre le");
        signing.assertRefused(agreeOnPaper(number, 2, "document", "00000000-0000-0000-0000-000000000000"), "dossier");
        signing.assertInvalid(agreeOnPaper(number, 2, "document", "../etc"), "document");
        signing.assertInvalid(agreeOnPaper(number, 2, "agreed", null), "agreed");
        assertThat(agreeOnPaper(number, 2)).hasStatus(204);

        assertThat(text(number)).isEqualTo(BETTER);
    }

    @Test
    void oneAnswersOnce() {
        var number = withThreeSignatories();
        signing.signed(number, 1, 2);
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);

        signing.assertRefused(agree(number, "proviseur", 1), "Marc Dufour a déjà répondu");
        assertThat(only(number).get("answers")).hasSize(1);
    }

    // More than words

    @Test
    void whatTouchesAnEssentialBlockVoidsWhatWasSignedAndSaysSo() {
        var number = life.open();
        life.until(number, "sign");
        signing.signed(number, 1);
        var blocks = Map.of("blocks", List.of("DURATION"), "reason", "Dix-huit mois au lieu de douze.");

        signing.assertRefused(
                signing.post("referent", number, "/rectifications", blocks),
                "essentiel ou verrouillé",
                "Durée",
                "Marc Dufour");
        assertThat(signing.given(number)).noneMatch(Signature::isVoid);
        var confirmed = new HashMap<String, Object>(blocks);
        confirmed.put("reopen", true);
        assertThat(outcome(signing.post("referent", number, "/rectifications", confirmed)))
                .isEqualTo("REOPENED");

        assertThat(life.status(number)).isEqualTo("DRAFT");
        assertThat(signing.round(number).state()).isEqualTo(SignatureRound.State.VOIDED);
        assertThat(signing.given(number)).hasSize(1).allMatch(Signature::isVoid);
        assertThat(signing.convention(number).reason()).contains("Dix-huit mois");
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertThat(signing.noted(number, "TEXT_REOPENED"))
                .singleElement()
                .asString()
                .contains("Durée");
        life.until(number, "sign");
        assertThat(signing.round(number).number()).isEqualTo(2);
    }

    @Test
    void aTextRectifiedThenReworkedKeepsAllItsVersions() {
        var number = life.open();
        life.until(number, "sign");
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("AGREED");
        assertThat(outcome(signing.post(
                        "referent",
                        number,
                        "/rectifications",
                        Map.of("blocks", List.of("MONEY"), "reason", "Payant.", "reopen", true))))
                .isEqualTo("REOPENED");

        life.until(number, "sign");

        assertThat(texts.of(signing.convention(number)))
                .extracting(TextVersion::round)
                .containsExactly(1, 2, 3);
        signing.signed(number, 1, 2);
        assertThat(life.status(number)).isIn("SIGNED", "IN_FORCE");
    }

    @Test
    void aLockedBlockIsNotRectifiedEither() {
        var number = signing.atSigning("lockedBlocks", List.of("CLAUSES"));
        signing.signed(number, 1);

        signing.assertRefused(propose(number, NEUTRALITY, BETTER), "essentiel ou verrouillé", "Autres clauses");
        signing.assertRefused(propose(number, "object", "Autre chose"), "essentiel ou verrouillé", "Objet");
        assertThat(outcome(propose(number, NAME, "Hydrolys SAS"))).isEqualTo("PROPOSED");
        assertThat(visits.shown("referent", page(number))).doesNotContain(BETTER);
    }

    @Test
    void whenTheTimeToSignIsUpTheTextIsNotReopenedBeforeWhatFollowsIsDecided() {
        var number = signing.atSigning();
        life.fireTimer(number, "signatureExpiry");

        signing.assertRefused(
                signing.post(
                        "referent",
                        number,
                        "/rectifications",
                        Map.of("blocks", List.of("DURATION"), "reason", "Trop court", "reopen", true)),
                "décidez d’abord");
        assertThat(life.status(number)).isEqualTo("SIGNING");
    }

    // What is no rectification

    @Test
    void aRectificationChangesWordsThatAreThereForWordsThatProve() {
        var number = signing.atSigning();

        signing.assertInvalid(propose(number, "parties[1].siret", "73282932000075"), "corrections[0].siretSound");
        signing.assertInvalid(propose(number, NAME, "H".repeat(301)), "corrections[0].shortEnough");
        signing.assertInvalid(
                signing.post("referent", number, "/rectifications", Map.of("corrections", List.of(), "reason", " ")),
                "reason");
        signing.assertRefused(propose(number, NEUTRALITY, " "), "elle n’efface rien");
        signing.assertRefused(propose(number, NAME, "Hydrolys"), "Rien ne change");
        signing.assertRefused(propose(number, NAME, "Lycée des Remparts"), "le même nom");
        signing.assertRefused(propose(number, "parties[9].name", "X"), "essentiel ou verrouillé");
        signing.assertRefused(propose(number, "couleur", "X"), "n’a pas cet endroit");
        signing.assertRefused(propose(number, "parties[0].uai", "0752524L"), "essentiel ou verrouillé");
        assertThat(all(number)).isEmpty();
    }

    @Test
    void aTextIsRectifiedWhileItIsSignedNeitherBeforeNorAfter() {
        var draft = life.open();
        signing.assertRefused(propose(draft, NAME, "Hydrolys SAS"), "pas encore ouverte");
        var signed = signing.atSigning();
        signing.signed(signed, 1, 2);
        signing.assertRefused(propose(signed, NAME, "Hydrolys SAS"), "terminé");
        var renewed = signing.atSigning();
        life.alone(renewed, "IN_FORCE", "signature");
        signing.assertRefused(propose(renewed, NAME, "Hydrolys SAS"), "un avenant seul");
    }

    @Test
    void onlyTheCoordinatorOfTheSchoolRectifies() {
        var number = signing.atSigning();

        for (var login : List.of("proviseur", "ddfpt", "auditeur")) {
            assertThat(signing.post(login, number, "/rectifications", words(NAME, "Hydrolys SAS")))
                    .hasStatus(403);
        }
        assertThat(signing.post("referent2", number, "/rectifications", words(NAME, "Hydrolys SAS")))
                .hasStatus(404);
    }

    // An amendment's own round

    @Test
    void theTextOfAnAmendmentIsRectifiedInItsOwnRound() {
        var signed = new Signed(context);
        signed.startOver(LocalDate.of(2026, 9, 1));
        var number = signed.ofSchool(
                "duration",
                Map.of("months", 12),
                "renewal",
                Map.of("mode", "EXPRESS", "times", 1),
                "free",
                true,
                "payments",
                List.of(),
                "reports",
                List.of(),
                "evaluation",
                Map.of("monthsBeforeTerm", 2));
        workflow.tell("amendmentRequested", life.id(number));
        life.answer(number, "describeAmendment", "blocks", List.of("CLAUSES"));
        var clauses =
                new HashMap<Clause, String>(signing.convention(number).agreed().clauses());
        var inForce = clauses.get(Clause.AMENDMENT);
        clauses.put(Clause.AMENDMENT, "Tout avenan est signé.");
        life.answer(number, "draftConvention", "clauses", clauses);
        life.until(number, "sign");
        var asked = signing.asked(number);
        signing.signed(number, Integer.parseInt(asked.get(0)));

        assertThat(outcome(propose(number, "clauses[AMENDMENT]", "Tout avenant est signé.")))
                .isEqualTo("PROPOSED");
        signing.assertRefused(
                propose(number, NEUTRALITY, BETTER), "attend encore"); // one at a time, whatever it is about
        assertThat(
                        asked.get(0).equals("1")
                                        && signing.round(number).signatory("1").head()
                                ? agree(number, "proviseur", 1)
                                : agreeOnPaper(number, Integer.parseInt(asked.get(0))))
                .hasStatus(204);

        assertThat(signing.convention(number).agreed().clauses()).containsEntry(Clause.AMENDMENT, inForce);
        assertThat(signing.convention(number).text().clauses())
                .containsEntry(Clause.AMENDMENT, "Tout avenant est signé.");
        life.answerAll(number);
        assertThat(signing.convention(number).agreed().clauses())
                .containsEntry(Clause.AMENDMENT, "Tout avenant est signé.");
    }

    // Two at once

    @RepeatedTest(3)
    void whoSignsWhileARectificationIsProposedIsAskedOrWaits() throws Exception {
        var number = withThreeSignatories();
        signing.signed(number, 1);
        var task = signing.task(number, 2);

        var results = SigningLife.together(
                () -> life.complete("referent", number, task), () -> propose(number, NEUTRALITY, BETTER));

        assertThat(results.get(1)).hasStatus(201);
        assertThat(results.get(0).getResponse().getStatus()).isIn(204, 409);
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);
        if (results.get(0).getResponse().getStatus() == 204) {
            assertThat(text(number)).isNotEqualTo(BETTER);
            assertThat(agreeOnPaper(number, 2)).hasStatus(204);
        }
        assertThat(text(number)).isEqualTo(BETTER);
        assertThat(signatureWithoutItsText(number)).isEmpty();
    }

    @RepeatedTest(3)
    void theLastTwoAgreementsAtOnceCorrectTheTextOnce() throws Exception {
        var number = withThreeSignatories();
        signing.signed(number, 1, 2);
        var version = last(number).round();
        assertThat(outcome(propose(number, NEUTRALITY, BETTER))).isEqualTo("PROPOSED");
        var paper = life.document(number);

        var results = SigningLife.together(
                () -> agree(number, "proviseur", 1), () -> agreeOnPaper(number, 2, "document", paper));

        assertThat(results)
                .extracting(result -> result.getResponse().getStatus())
                .containsOnly(204);
        assertThat(text(number)).isEqualTo(BETTER);
        assertThat(last(number).round()).isEqualTo(version + 1);
        assertThat(signatureWithoutItsText(number)).isEmpty();
    }

    // What proves it

    @Test
    void theEvidenceSaysWhatWasCorrectedAndWhoAgreedWhenAndHow() throws IOException {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NAME, "Hydrolys SAS"))).isEqualTo("PROPOSED");
        assertThat(agree(number, "proviseur", 1)).hasStatus(204);
        signing.signed(number, 2);

        var file = evidence.print(
                signing.convention(number), signing.round(number), signing.given(number), "0".repeat(64));

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Rectification n° 1",
                            "« Hydrolys » devient « Hydrolys SAS »",
                            "Marc Dufour",
                            "dans l’application")
                    .doesNotContain("??");
        }
    }

    // Pages

    @Test
    void thePageShowsTheWordsThenWhatWillBeRedoneThenAsks() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(visits.shown("referent", "/conventions/" + number)).contains(page(number));
        var page = visits.shown("referent", page(number));
        assertThat(page)
                .contains(
                        "value=\"Hydrolys\"",
                        "value=\"73282932000074\"",
                        "ne tire aucune publicité",
                        "Durée (essentiel)")
                .doesNotContain("??", "parties[0].uai");

        var preview = visits.post("referent", page(number), typed(number, page, NAME, "Hydrolys SAS"));
        assertThat(preview).hasStatus(200);
        assertThat(Visits.body(preview))
                .contains("Doivent être d’accord", "Marc Dufour", "personne ne signe", "<ins>Hydrolys SAS</ins>")
                .doesNotContain("??", "ne tire aucune publicité de la convention dans l’établissement.</ins>");
        assertThat(all(number)).isEmpty();
        var confirm = typed(number, Visits.body(preview), NAME, "Hydrolys SAS", "_confirm", "1");
        for (int click = 0; click < 2; click++) {
            assertThat(visits.post("referent", page(number), confirm))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(page(number));
        }

        assertThat(all(number)).hasSize(1);
        assertThat(visits.shown("referent", page(number)))
                .contains("en attente d’accord", "Réponse attendue", "Retirer cette rectification")
                .doesNotContain("??", "Je suis d’accord");
    }

    @Test
    void theHeadAgreesInOneClick() {
        var number = signing.atSigning();
        signing.signed(number, 1);
        assertThat(outcome(propose(number, NAME, "Hydrolys SAS"))).isEqualTo("PROPOSED");
        assertThat(visits.shown("proviseur", "/conventions/" + number)).contains("Répondre à une rectification");
        var page = visits.shown("proviseur", page(number));
        assertThat(page)
                .contains("<del>Hydrolys</del>", "<ins>Hydrolys SAS</ins>", "Je suis d’accord")
                .doesNotContain("??", "Retirer cette");

        for (int click = 0; click < 2; click++) {
            assertThat(visits.post(
                            "proviseur",
                            page(number) + "/1/reponse",
                            Visits.posted(page, "signatory", 1, "agreed", true)))
                    .hasStatus3xxRedirection();
        }

        assertThat(signing.convention(number).partner()).isEqualTo("Hydrolys SAS");
        assertThat(visits.shown("proviseur", page(number))).contains("faite le", "D’accord le");
    }

    @Test
    void theCoordinatorRecordsAnAgreementOnPaperOnThePage() {
        var number = signing.atSigning();
        signing.signed(number, 2);
        assertThat(outcome(propose(number, NAME, "Hydrolys SAS"))).isEqualTo("PROPOSED");
        var page = visits.shown("referent", page(number));
        assertThat(page)
                .contains("Accord sur papier", "Yanis Le Goff (Hydrolys)")
                .doesNotContain("??", "{0}");

        var wrong = visits.post(
                "referent", page(number) + "/1/reponse", Visits.posted(page, "signatory", "", "agreed", ""));
        assertThat(wrong).hasStatus(422);
        assertThat(Visits.body(wrong)).contains("Dites de quel signataire", "Dites si ce signataire est d’accord");
        var refused = visits.post(
                "referent",
                page(number) + "/1/reponse",
                Visits.posted(page, "signatory", 2, "agreed", true, "on", life.today()));
        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused)).contains("Joignez la page signée");
        var request = mvc.post()
                .uri(page(number) + "/1/reponse")
                .multipart()
                .file(new MockMultipartFile("paper", "accord.pdf", "application/pdf", fr.convive.Scans.page("accord")));
        request.with(csrf()).session((org.springframework.mock.web.MockHttpSession) java.util.Objects.requireNonNull(
                visits.get("referent", "/taches").getRequest().getSession()));
        request.param("_action", "paper-" + number)
                .param("signatory", "2")
                .param("agreed", "true")
                .param("on", life.today().toString());
        assertThat(request.exchange()).hasStatus3xxRedirection();

        assertThat(signing.convention(number).partner()).isEqualTo("Hydrolys SAS");
        assertThat(visits.shown("referent", page(number))).contains("Sur papier : accord.pdf");
    }

    @Test
    void thePageSaysWhoseSignaturesAnEssentialBlockVoidsAndAllThatIsRedone() {
        var number = life.open();
        life.until(number, "sign");
        signing.signed(number, 1);
        var page = visits.shown("referent", page(number));

        var preview = visits.post("referent", page(number), typed(number, page, "", "", "blocks", "DURATION"));

        assertThat(preview).hasStatus(200);
        assertThat(Visits.body(preview))
                .contains(
                        "Bloc essentiel ou verrouillé (Durée)",
                        "annule les signatures de Marc Dufour",
                        "resteront au dossier",
                        "visa financier",
                        "visa de direction",
                        "quinze jours",
                        "signent de nouveau")
                .doesNotContain("??");
        assertThat(visits.post(
                        "referent",
                        page(number),
                        typed(
                                number,
                                Visits.body(preview),
                                "",
                                "",
                                "blocks",
                                "DURATION",
                                "reopen",
                                "true",
                                "_confirm",
                                "1")))
                .hasRedirectedUrl("/conventions/" + number);
        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void aWrongNumberComesBackAtItsField() {
        var number = signing.atSigning();
        var page = visits.shown("referent", page(number));

        var wrong = visits.post("referent", page(number), typed(number, page, "parties[1].siret", "123"));

        assertThat(wrong).hasStatus(422);
        assertThat(Visits.body(wrong))
                .contains("id=\"erreurs\"", "value=\"123\"")
                .doesNotContain("??");
    }

    private String withThreeSignatories() {
        var number = signing.atSigning();
        assertThat(signing.post(
                        "referent",
                        number,
                        "/signatories",
                        Map.of("party", "Hydrolys", "name", "Anna Moreau", "title", "DG", "power", "Délégation")))
                .hasStatus(204);
        return number;
    }

    private static String page(String number) {
        return "/conventions/" + number + "/rectification";
    }

    /** The form of the page as it was shown, these words at that place, and these other answers. */
    private Object[] typed(String number, String page, String place, String words, Object... others) {
        var fields = new ArrayList<Object>();
        int i = 0;
        for (var passage :
                fr.convive.convention.Rectifiable.of(signing.convention(number)).passages()) {
            fields.addAll(List.of("corrections[" + i + "].place", passage.place()));
            fields.addAll(
                    List.of("corrections[" + i + "].words", passage.place().equals(place) ? words : passage.words()));
            i++;
        }
        fields.addAll(List.of("reason", "Une faute."));
        fields.addAll(List.of(others));
        return Visits.posted(page, fields.toArray());
    }

    private static Map<String, Object> words(String... placesAndWords) {
        var corrections = new ArrayList<Map<String, String>>();
        for (int i = 0; i < placesAndWords.length; i += 2) {
            corrections.add(Map.of("place", placesAndWords[i], "words", placesAndWords[i + 1]));
        }
        return Map.of("corrections", corrections, "reason", "Une faute de frappe.");
    }

    private MvcTestResult propose(String number, String... placesAndWords) {
        return signing.post("referent", number, "/rectifications", words(placesAndWords));
    }

    private String outcome(MvcTestResult result) {
        assertThat(result).hasStatus(201);
        return life.read(result).get("outcome").asString();
    }

    private MvcTestResult agree(String number, String login, int signatory) {
        return agree(number, 1, login, Map.of("signatory", signatory, "agreed", true));
    }

    private MvcTestResult agree(String number, int rectification, String login, Map<String, ?> answer) {
        return signing.post(login, number, "/rectifications/" + rectification + "/answers", answer);
    }

    private MvcTestResult agreeOnPaper(String number, int signatory, Object... differences) {
        var answer = new HashMap<String, Object>(Map.of(
                "signatory", signatory, "agreed", true, "on", life.today().toString()));
        for (int i = 0; i < differences.length; i += 2) {
            answer.put((String) differences[i], differences[i + 1]);
        }
        answer.computeIfAbsent("document", none -> life.document(number));
        return agree(number, 1, "referent", answer);
    }

    private JsonNode all(String number) {
        return life.read(life.get("referent", "/api/conventions/" + number + "/rectifications"));
    }

    private JsonNode only(String number) {
        return all(number).get(0);
    }

    private String text(String number) {
        return signing.convention(number).text().clauses().get(Clause.NEUTRALITY);
    }

    private TextVersion last(String number) {
        var all = texts.of(signing.convention(number));
        return all.get(all.size() - 1);
    }

    /** I12: what was signed is what the round holds, or was agreed to be corrected by who signed it. */
    private List<Map<String, Object>> signatureWithoutItsText(String number) {
        return jdbc.queryForList("""
                select s.id from signature s join signature_round r on r.id = s.round_id
                 where r.convention_id = ? and s.answer = 'SIGNED' and not s.voided and s.text_hash <> r.text_hash
                   and not exists (select 1 from rectification_answer a join rectification x on x.id = a.rectification_id
                        where a.round_id = r.id and a.signatory = s.signatory and a.agreed and x.state = 'AGREED'
                          and a.text_hash = r.text_hash)
                """, java.util.UUID.fromString(life.id(number)));
    }
}
