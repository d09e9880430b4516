package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signatories come and go until the last has signed; what must be redone is said first, and nothing else is redone. */
@ApplicationTest
@Tag("database")
class SignatoriesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    private SigningLife signing;

    @BeforeEach
    void life() {
        signing = new SigningLife(context);
    }

    // Added

    @Test
    void oneMoreSignatoryIsAskedNowAndWhatWasSignedStands() {
        var number = signing.atSigning();
        signing.signed(number, 1);

        assertThat(add(number, "email", "anna@hydrolys.example")).hasStatus(204);

        assertThat(signing.asked(number)).containsExactly("2", "3");
        assertThat(signing.given(number)).hasSize(1).noneMatch(Signature::isVoid);
        assertThat(signing.round(number).signatory("3").means()).isEqualTo(Method.LINK);
        assertThat(signing.noted(number, "SIGNATORY_ADDED"))
                .singleElement()
                .asString()
                .contains("Anna Moreau", "Hydrolys", "Délégation");
        signing.signed(number, 2);
        assertThat(life.status(number)).isEqualTo("SIGNING");
        signing.signed(number, 3);
        assertThat(life.status(number)).isEqualTo("SIGNED");
    }

    @Test
    void asManySignatoriesAsNeededSign() {
        var number = signing.atSigning();
        for (int i = 3; i <= 12; i++) {
            assertThat(add(number, "name", "Associé " + i)).hasStatus(204);
        }

        assertThat(signing.asked(number)).hasSize(12);
        for (int i = 12; i >= 1; i--) {
            signing.signed(number, i);
        }

        assertThat(signing.round(number).state()).isEqualTo(SignatureRound.State.SEALED);
    }

    @Test
    void inOrderOneMoreSignsAtTheirTurnNeverBeforeSomebodyWhoHasSigned() {
        var number = signing.atSigning("signedInOrder", true);
        signing.signed(number, 1);

        signing.assertRefused(add(number, "turn", 0), "Personne ne peut plus signer avant Marc Dufour");
        assertThat(add(number, "turn", 1)).hasStatus(204);

        assertThat(signing.asked(number)).containsExactly("3");
        signing.signed(number, 3);
        assertThat(signing.asked(number)).containsExactly("2");
        signing.signed(number, 2);
        assertThat(life.status(number)).isEqualTo("SIGNED");
    }

    @Test
    void inOrderWhoComesLastLeavesTheTaskOfWhoIsAskedUntouched() {
        var number = signing.atSigning("signedInOrder", true);
        var task = signing.task(number, 1).id();

        assertThat(add(number)).hasStatus(204);

        assertThat(signing.task(number, 1).id()).isEqualTo(task);
        assertThat(signing.asked(number)).containsExactly("1");
    }

    @Test
    void whoIsNotNamedByTheTextShowsTheirPower() {
        var number = signing.atSigning();

        signing.assertRefused(add(number, "power", " "), "Anna Moreau", "Yanis Le Goff", "pouvoir");
        assertThat(signing.asked(number)).hasSize(2);
    }

    @Test
    void aSignatoryIsForAPartyOnceAndNeverBesideTheHead() {
        var number = signing.atSigning();

        signing.assertRefused(add(number, "party", "Personne"), "n’est pas une partie");
        signing.assertRefused(add(number, "name", "yanis le goff"), "déjà signataire");
        signing.assertRefused(add(number, "party", "Lycée des Remparts"), "chef d’établissement");
        signing.assertInvalid(add(number, "name", ""), "name");
        signing.assertInvalid(add(number, "title", " "), "title");
        signing.assertInvalid(add(number, "email", "pas une adresse"), "email");
        assertThat(add(number, "turn", "bientôt")).hasStatus(400);
        assertThat(signing.round(number).everyone()).hasSize(2);
    }

    // Replaced

    @Test
    void whoIsReplacedSignsNoMoreAndTheirSuccessorIsAskedInTheSameTurn() {
        var number = signing.atSigning("signedInOrder", true);

        assertThat(replace(number, 2, false)).hasStatus(204);

        assertThat(signing.round(number).signatories())
                .extracting(Signatory::name, Signatory::turn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Marc Dufour", 1),
                        org.assertj.core.groups.Tuple.tuple("Anna Moreau", 2));
        assertThat(signing.noted(number, "SIGNATORY_REPLACED"))
                .singleElement()
                .asString()
                .contains("Yanis Le Goff", "Anna Moreau");
        signing.signed(number, 1, 3);
        assertThat(life.status(number)).isEqualTo("SIGNED");
    }

    @Test
    void whatTheReplacedHadSignedIsVoidAndKept() {
        var number = signing.atSigning();
        signing.signed(number, 2);

        signing.assertRefused(replace(number, 2, false), "Yanis Le Goff a signé", "sans valeur");
        assertThat(replace(number, 2, true)).hasStatus(204);

        assertThat(signing.givenBy(number, 2).isVoid()).isTrue();
        assertThat(signing.asked(number)).containsExactly("1", "3");
        assertThat(signing.signatories(number).values())
                .extracting(one -> one.get("state").asString())
                .containsExactlyInAnyOrder("AWAITED", "VOIDED", "AWAITED");
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=dossier"))
                .contains("Signature annulée");
    }

    @Test
    void aSignatureThatIsVoidGivesTheConventionNoDate() {
        var number = signing.atSigning();
        var today = life.today();
        life.advanceTo(today.plusDays(4));
        signing.signed(number, 2);
        assertThat(replace(number, 2, true)).hasStatus(204);

        assertThat(signing.sign(number, 1, "signedOn", today.toString())).hasStatus(204);
        assertThat(signing.sign(number, 3, "signedOn", today.plusDays(1).toString()))
                .hasStatus(204);

        assertThat(signing.convention(number).signedOn()).isEqualTo(today.plusDays(1));
    }

    @Test
    void nobodyReplacesNorRemovesTheHead() {
        var number = signing.atSigning();

        signing.assertRefused(replace(number, 1, true), "chef d’établissement");
        signing.assertRefused(remove(number, 1, true), "chef d’établissement");
        signing.assertRefused(reach(number, 1, "LINK", "m@remparts.example"), "chef d’établissement");
    }

    // Removed

    @Test
    void whoIsRemovedLeavesTheirPartyASignatory() {
        var number = signing.atSigning();

        signing.assertRefused(remove(number, 2, false), "Hydrolys n’a pas d’autre signataire");
        assertThat(add(number)).hasStatus(204);
        assertThat(remove(number, 2, false)).hasStatus(204);

        assertThat(signing.asked(number)).containsExactly("1", "3");
        assertThat(signing.noted(number, "SIGNATORY_REMOVED"))
                .singleElement()
                .asString()
                .contains("Yanis Le Goff");
    }

    @Test
    void removingTheLastWhoWasAwaitedSealsTheConvention() {
        var number = signing.atSigning();
        assertThat(add(number)).hasStatus(204);
        signing.signed(number, 1, 2);

        assertThat(visits.shown("referent", pages(number) + "/3/retrait")).contains("signée et scellée aussitôt");
        assertThat(remove(number, 3, false)).hasStatus(204);

        assertThat(life.status(number)).isEqualTo("SIGNED");
        assertThat(signing.round(number).state()).isEqualTo(SignatureRound.State.SEALED);
        assertThat(signing.tasks(number)).isEmpty();
    }

    // Reached

    @Test
    void aSignatoryIsReachedByALinkOrOnPaperUntilTheyHaveSigned() {
        var number = signing.atSigning();

        assertThat(reach(number, 2, "LINK", "y.legoff@hydrolys.example")).hasStatus(204);
        assertThat(signing.round(number).signatory("2").means()).isEqualTo(Method.LINK);
        assertThat(reach(number, 2, "HANDWRITTEN", "")).hasStatus(204);
        assertThat(signing.round(number).signatory("2").means()).isEqualTo(Method.HANDWRITTEN);
        signing.assertInvalid(reach(number, 2, "LINK", ""), "addressSaid");
        signing.assertInvalid(reach(number, 2, "LINK", "y.legoff"), "email");
        signing.assertRefused(reach(number, 2, "IN_APPLICATION", ""), "Yanis Le Goff", "par lien ou sur papier");
        signing.signed(number, 2);
        signing.assertRefused(reach(number, 2, "LINK", "y.legoff@hydrolys.example"), "déjà répondu");
    }

    @Test
    void theHeadTooSignsOnPaperAndTheCoordinatorCertifiesTheCopyAndSaysOnWhatPower() {
        var number = signing.atSigning();
        signing.assertRefused(reach(number, 1, "LINK", "marc@remparts.example"), "Marc Dufour");
        assertThat(visits.shown("referent", pages(number) + "/1/adresse"))
                .contains("certifie la copie")
                .doesNotContain("Adresse de messagerie");
        assertThat(reach(number, 1, "HANDWRITTEN", "")).hasStatus(204);
        var task = signing.task(number, 1);

        assertThat(task.audience()).isEqualTo(SigningLife.COORDINATOR);
        assertThat(visits.shown("referent", "/taches/" + task.id()))
                .contains("Qui a signé pour l’établissement", "Marc Dufour, pouvoir propre", "Je certifie")
                .doesNotContain("Ici, sans papier");
        assertThat(life.complete("proviseur", number, task)).hasStatus(403);
        signing.assertInvalid(signing.sign(number, 1, "certified", false), "copyCertified");
        signing.assertRefused(signing.sign(number, 1), "Dites qui a signé pour l’établissement");
        signing.assertRefused(signing.sign(number, 1, "signedBy", "ddfpt"), "en avait le pouvoir");
        signing.assertRefused(
                signing.sign(number, 1, "method", "IN_APPLICATION", "consent", true), "à la place d’un autre");
        assertThat(signing.sign(number, 1, "signedBy", "proviseur", "powerReference", "Acte n° 12 du 3 mars"))
                .hasStatus(204);

        var signature = signing.givenBy(number, 1);
        assertThat(signature.isCertified()).isTrue();
        assertThat(signature.powerReference())
                .as("who signed stays told whatever else is")
                .isEqualTo("Marc Dufour, Acte n° 12 du 3 mars");
        assertThat(signature.recordedBy()).isEqualTo("referent");
    }

    @Test
    void whatTheHeadSignedOnPaperBearsTheirPowerWhereNothingElseIsTold() {
        var number = signing.atSigning();
        assertThat(reach(number, 1, "HANDWRITTEN", "")).hasStatus(204);

        assertThat(signing.sign(number, 1, "signedBy", "proviseur")).hasStatus(204);

        assertThat(signing.givenBy(number, 1).powerReference())
                .startsWith("Marc Dufour, pouvoir propre du chef d’établissement");
    }

    @Test
    void theHeadWhoWasToSignOnPaperSignsHereAgainOnceSaid() {
        var number = signing.atSigning();
        assertThat(reach(number, 1, "HANDWRITTEN", "")).hasStatus(204);
        assertThat(reach(number, 1, "IN_APPLICATION", "")).hasStatus(204);

        assertThat(signing.task(number, 1).audience()).isEqualTo(SigningLife.HEAD);
        signing.signed(number, 1);
    }

    @Test
    void theHeadWhoWasToSignOnPaperMayRefuseThere() {
        var number = signing.atSigning();
        assertThat(reach(number, 1, "HANDWRITTEN", "")).hasStatus(204);

        assertThat(signing.refuse(number, 1)).hasStatus(204);

        assertThat(signing.givenBy(number, 1).standsRefused()).isTrue();
    }

    // Until when, and by whom

    @Test
    void nobodyComesOrGoesOnceTheLastHasSigned() {
        var number = signing.atSigning();
        signing.signed(number, 1, 2);

        signing.assertRefused(add(number), "terminé");
        signing.assertRefused(replace(number, 2, true), "terminé");
        signing.assertRefused(remove(number, 2, true), "terminé");
        assertThat(visits.shown("referent", pages(number)))
                .contains("terminé", "A signé le")
                .doesNotContain("/remplacement");
        assertThat(visits.shown("referent", "/conventions/" + number)).doesNotContain(pages(number));
    }

    @Test
    void whatFollowsARefusalIsDecidedBeforeAnybodyComesOrGoes() {
        var number = signing.atSigning();
        assertThat(signing.refuse(number, 2)).hasStatus(204);

        signing.assertRefused(replace(number, 2, true), "refuse de signer");
    }

    @Test
    void onlyTheCoordinatorOfTheSchoolChangesTheSignatories() {
        var number = signing.atSigning();

        for (var login : new String[] {"proviseur", "ddfpt", "gestionnaire", "auditeur"}) {
            assertThat(signing.post(login, number, "/signatories", newcomer())).hasStatus(403);
        }
        assertThat(signing.post("referent2", number, "/signatories", newcomer()))
                .hasStatus(404);
        assertThat(signing.post("referent", number, "/signatories/9/removal", Map.of("voiding", true)))
                .hasStatus(404);
        assertThat(visits.get("proviseur", pages(number))).hasStatus(403);
        assertThat(life.read(life.get("auditeur", "/api/conventions/" + number + "/signatories"))
                        .get(1)
                        .get("email")
                        .isNull())
                .isTrue();
    }

    @Test
    void whileTheTimeToSignIsUpSignatoriesStillChangeAndAreAskedOnceChased() {
        var number = signing.atSigning();
        life.fireTimer(number, "signatureExpiry");
        assertThat(replace(number, 2, false)).hasStatus(204);
        assertThat(life.process(number, "signature")).isWaitingAt("chaseOrAbandon");

        life.answer(number, "chaseOrAbandon");

        assertThat(signing.asked(number)).containsExactly("1", "3");
    }

    @Test
    void whoIsAskedAgainAfterAReminderIsLeftAFortnight() {
        var number = signing.atSigning();
        var opened = life.today();
        life.advanceTo(opened.plusDays(20));
        var before = signing.noted(number, "REMINDED").size();

        assertThat(add(number)).hasStatus(204);
        life.advanceTo(opened.plusDays(34));
        assertThat(signing.noted(number, "REMINDED")).hasSize(before);
        life.advanceTo(opened.plusDays(35));

        assertThat(signing.noted(number, "REMINDED")).hasSizeGreaterThan(before);
    }

    @Test
    void aConventionThatIsCancelledIsSignedByNobodyAnyMore() {
        var number = life.open();
        life.until(number, "sign");

        assertThat(signing.post("referent", number, "/cancellation", Map.of("reason", "Essai")))
                .hasStatus2xxSuccessful();

        assertThat(signing.round(number).state()).isEqualTo(SignatureRound.State.ABANDONED);
        signing.assertRefused(add(number), "terminé");
    }

    // Two at once, twice

    @RepeatedTest(3)
    void whoSignsWhileTheyAreRemovedIsEitherSignedOrRemoved() throws Exception {
        var number = signing.atSigning();
        assertThat(add(number)).hasStatus(204);
        var task = signing.task(number, 3);

        var results =
                SigningLife.together(() -> life.complete("referent", number, task), () -> remove(number, 3, false));

        assertThat(results)
                .extracting(result -> result.getResponse().getStatus())
                .containsExactlyInAnyOrder(204, 409);
        var loser = results.get(0).getResponse().getStatus() == 409 ? results.get(0) : results.get(1);
        assertThat(life.read(loser).get("detail").asString())
                .containsAnyOf("a changé à", "sa signature deviendrait sans valeur");
        assertThat(signing.given(number)).noneMatch(Signature::isVoid);
        assertThat(signing.asked(number)).containsExactly("1", "2");
    }

    @Test
    void whoAnswersATaskThatChangedMeanwhileReadsByWhom() {
        var number = signing.atSigning();
        var task = signing.task(number, 1);
        assertThat(add(number)).hasStatus(204);

        var late = life.complete("proviseur", number, task);

        signing.assertRefused(late, "a changé à", "rien de votre réponse");
        assertThat(visits.get("proviseur", "/taches/" + task.id())).hasStatus(409);
        signing.signed(number, 1);
    }

    @Test
    void aDoubleClickIsOneAct() {
        var number = signing.atSigning();
        var page = visits.shown("referent", pages(number) + "/ajout");
        var answers = Visits.posted(
                page,
                "party",
                "Hydrolys",
                "name",
                "Anna Moreau",
                "title",
                "Directrice",
                "email",
                "anna@hydrolys.example",
                "power",
                "Délégation");

        for (int click = 0; click < 2; click++) {
            assertThat(visits.post("referent", pages(number) + "/ajout", answers))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(pages(number));
        }

        assertThat(signing.round(number).everyone()).hasSize(3);
        assertThat(signing.noted(number, "SIGNATORY_ADDED")).hasSize(1);
    }

    // Pages

    @Test
    void thePageShowsEveryoneAndWhatMayBeDoneAboutThem() {
        var number = signing.atSigning();
        assertThat(reach(number, 2, "LINK", "y.legoff@hydrolys.example")).hasStatus(204);
        signing.signed(number, 1);

        assertThat(visits.shown("referent", "/conventions/" + number)).contains(pages(number));
        var page = visits.shown("referent", pages(number));

        assertThat(page)
                .contains(
                        "Marc Dufour",
                        "A signé le",
                        "Yanis Le Goff",
                        "Signature attendue",
                        "y.legoff@hydrolys.example",
                        "Par lien, avec un code",
                        pages(number) + "/2/lien",
                        "cessera de fonctionner",
                        pages(number) + "/2/remplacement")
                .doesNotContain(pages(number) + "/1/", pages(number) + "/2/retrait", "??");
    }

    @Test
    void whatWillBeRedoneIsShownFirst() {
        var number = signing.atSigning();
        assertThat(reach(number, 2, "LINK", "y.legoff@hydrolys.example")).hasStatus(204);

        assertThat(visits.shown("referent", pages(number) + "/ajout"))
                .contains("aucun article du texte ne change", "dès maintenant")
                .doesNotContain("??", "Lycée des Remparts</option>");
        assertThat(visits.shown("referent", pages(number) + "/2/adresse"))
                .contains("Le lien envoyé à y.legoff@hydrolys.example cessera de fonctionner")
                .doesNotContain("??");
        signing.signed(number, 2);
        assertThat(visits.shown("referent", pages(number) + "/2/remplacement"))
                .contains("La signature de Yanis Le Goff, du", "signature annulée", "name=\"voiding\"")
                .doesNotContain("??");
    }

    @Test
    void aWrongAnswerOnThePageComesBackWithWhatWasTyped() {
        var number = signing.atSigning("signedInOrder", true);
        var address = pages(number) + "/ajout";
        var page = visits.shown("referent", address);
        assertThat(page).contains("Après Marc Dufour", "En dernier", "En premier");

        var wrong = visits.post(
                "referent",
                address,
                Visits.posted(page, "party", "", "name", "Anna Moreau", "email", "pas une adresse"));

        assertThat(wrong).hasStatus(422);
        assertThat(Visits.body(wrong))
                .contains("Dites pour quelle partie", "Cette adresse n’est pas valable", "value=\"Anna Moreau\"");
        var refused = visits.post(
                "referent",
                address,
                Visits.posted(page, "party", "Hydrolys", "name", "Anna Moreau", "title", "Directrice"));
        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused)).contains("dites sur quel pouvoir", "value=\"Directrice\"");
    }

    @Test
    void aSignatureGivenWhileThePageWasReadIsNotLostUnawares() {
        var number = signing.atSigning();
        var address = pages(number) + "/2/remplacement";
        var page = visits.shown("referent", address);
        signing.signed(number, 2);
        var answers = Visits.posted(page, "name", "Anna Moreau", "title", "Directrice", "power", "Délégation");

        var refused = visits.post("referent", address, answers);

        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused)).contains("a signé le", "name=\"voiding\"", "value=\"Anna Moreau\"");
        assertThat(signing.givenBy(number, 2).isVoid()).isFalse();
    }

    private static String pages(String number) {
        return "/conventions/" + number + "/signataires";
    }

    private static Map<String, Object> newcomer(Object... differences) {
        var said = new HashMap<String, Object>(Map.of(
                "party",
                "Hydrolys",
                "name",
                "Anna Moreau",
                "title",
                "Directrice générale",
                "power",
                "Délégation du 3 mars 2026"));
        for (int i = 0; i < differences.length; i += 2) {
            said.put((String) differences[i], differences[i + 1]);
        }
        return said;
    }

    private MvcTestResult add(String number, Object... differences) {
        return signing.post("referent", number, "/signatories", newcomer(differences));
    }

    private MvcTestResult replace(String number, int position, boolean voiding) {
        return signing.post(
                "referent",
                number,
                "/signatories/" + position + "/replacement",
                Map.of(
                        "name",
                        "Anna Moreau",
                        "title",
                        "Directrice générale",
                        "power",
                        "Délégation du 3 mars 2026",
                        "voiding",
                        voiding));
    }

    private MvcTestResult remove(String number, int position, boolean voiding) {
        return signing.post("referent", number, "/signatories/" + position + "/removal", Map.of("voiding", voiding));
    }

    private MvcTestResult reach(String number, int position, String means, String email) {
        return signing.post(
                "referent", number, "/signatories/" + position + "/reach", Map.of("means", means, "email", email));
    }
}
