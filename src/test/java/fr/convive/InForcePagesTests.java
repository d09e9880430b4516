package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ending.Breaches;
import fr.convive.people.Actor;
import fr.convive.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of a convention in force as a browser meets them: shown, answered wrong, refused, taken. */
@ApplicationTest
class InForcePagesTests {

    private static final byte[] SCAN = Scans.PAGE;

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Breaches breaches;

    @Autowired
    Workflow workflow;

    @Autowired
    ApplicationContext context;

    private Pages pages;
    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForce() {
        pages = new Pages(mvc, life);
        ipe = new Signed(context).ipe();
    }

    @Test
    void holdMeetingKeepsItsMinutesAndGrowsItsActions() {
        life.advanceTo(day("2007-08-11"));
        var page = pages.open(ipe, "holdMeeting");

        assertThat(page.html())
                .contains(
                        "Réunion prévue le 01/09/2007, à tenir au plus tard le 01/10/2007.", "Thème de l’action suivie")
                .contains("Coopération technologique, appui technologique", "Action 3")
                .doesNotContain("Action 4");
        var answer = typed("followup/hold-meeting");
        answer.put("_add", "actions");
        assertThat(pages.post(page, answer))
                .hasStatus(200)
                .bodyText()
                .contains("Action 3", "Réserver l&#39;atelier pour les essais");
        answer.remove("_add");
        answer.put("heldOn", "31 juin");
        answer.put("participants", "");
        pages.assertWrong(
                page, answer, "Vous avez écrit", "31 juin", "Indiquez qui était présent", "Fournir deux pompes");
        answer = typed("followup/hold-meeting");
        answer.put("heldOn", "2007-09-15");
        pages.assertRefused(page, answer, "Avancement du prototype");
        pages.assertTaken(page, typed("followup/hold-meeting"));
    }

    @Test
    void submitReportTakesAFileAndItsFigures() {
        life.advanceTo(day("2008-05-01"));
        var page = pages.open(ipe, "submitReport");

        assertThat(page.html())
                .contains("Pièce attendue le 30/06/2008 au plus tard.", "Jeunes filles bénéficiaires")
                .contains("type=\"file\"");
        var answer = typed("followup/submit-report");
        answer.remove("document");
        answer.put("girls", "neuf");
        answer.put("summary", " ");
        pages.assertWrong(page, answer, "Indiquez un nombre entier", "value=\"neuf\"", "Résumez le compte rendu");
        answer = typed("followup/submit-report");
        answer.remove("document");
        assertThat(pages.post(page, answer, "document", "compte-rendu.pdf", SCAN))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/taches");
        assertThat(life.read(life.get("referent", "/api/conventions/" + ipe + "/documents")))
                .as("the text and the piece")
                .hasSize(2);
    }

    @Test
    void reviewRenewalSaysThatItIsUnderReserve() {
        life.advanceTo(day("2008-11-15"));
        var page = pages.open(ipe, "reviewRenewal");

        assertThat(page.html())
                .contains("Reconduction tacite du 01/03/2009.", "sous réserve du dépôt des pièces suivantes")
                .contains("Compte rendu financier, exercice 2008");
        pages.assertWrong(page, Map.of("answer", "STOPPED", "reason", " "), "Donnez la raison");
        assertThat(pages.post(page, Map.of("answer", "STOPPED")))
                .bodyText()
                .containsPattern("value=\"STOPPED\"[^>]* checked");
        pages.assertTaken(page, Map.of("answer", "RENEWED", "reason", ""));
    }

    @Test
    void evaluateAsksSixMeasuresAndBothGrids() {
        life.advanceTo(day("2010-05-01"));
        var page = pages.open(ipe, "evaluate");

        assertThat(page.html())
                .contains("Nombre de projets", "Impact sur la taxe d’apprentissage", "5 – tout à fait")
                .contains(
                        "Les atouts", "Pour les partenaires", "Participation aux décisions d’aménagement du territoire")
                .contains("Les faiblesses du dispositif", "Type « mouton à 5 pattes »")
                .contains(
                        "name=\"strengths[7].answer\"", "name=\"weaknesses[10].answer\"", "name=\"measures[5].value\"");
        var answer = typed("evaluation/evaluate");
        answer.remove("strengths[2].answer");
        answer.put("measures[0].value", "beaucoup");
        answer.put("weaknesses[0].comment", "Rien à dire");
        pages.assertWrong(
                page,
                answer,
                "Répondez à « Faciliter l’insertion »",
                "value=\"beaucoup\"",
                "Rien à dire",
                "value=\"AT-1.1.1\" checked=\"checked\"");
        pages.assertTaken(page, typed("evaluation/evaluate"));
    }

    @Test
    void evaluateAsPartnerAsksWhoAnsweredOrWhatWasTried() {
        life.advanceTo(day("2010-05-01"));
        var page = pages.open(ipe, "evaluateAsPartner");

        assertThat(page.html())
                .contains("A donné son évaluation", "Cohérence par rapport aux attentes")
                .doesNotContain("Nombre de projets");
        var answer = typed("evaluation/evaluate-as-partner");
        answer.put("evaluatedBy", "");
        pages.assertWrong(
                page, answer, "Indiquez qui a répondu pour le partenaire", "Le prototype sert chaque semaine.");
        pages.assertWrong(page, Map.of("answer", "UNANSWERED", "reason", ""), "Donnez la raison");
        pages.assertTaken(page, Map.of("answer", "UNANSWERED", "reason", "Trois relances."));
    }

    @Test
    void concludeEvaluationShowsBothBilans() {
        life.advanceTo(day("2010-05-01"));
        life.answer(ipe, "evaluate");
        life.answer(ipe, "evaluateAsPartner", "answer", "UNANSWERED", "reason", "Trois relances, en mai.");
        var page = pages.open(ipe, "concludeEvaluation");

        assertThat(page.html())
                .contains("Ce que disent les deux parties", "Atouts relevés : 4 sur 8")
                .contains("sans réponse au 01/05/2010 : Trois relances, en mai.");
        pages.assertWrong(page, Map.of("answer", "LAPSE", "reason", ""), "Donnez la raison");
        assertThat(pages.post(page, Map.of("answer", "LAPSE")))
                .bodyText()
                .containsPattern("value=\"LAPSE\"[^>]* checked");
        pages.assertRefused(page, Map.of("answer", "RENEW", "reason", "Il le faut."), "Il le faut.");
        pages.assertTaken(page, typed("evaluation/conclude-evaluation"));
    }

    @Test
    void theFormalDemandIsSentThenWhatCameOfItIsSaid() {
        life.advanceTo(day("2010-12-01"));
        breaches.report(life.id(ipe), "Aucun compte rendu.", Actor.CONVIVE);
        var page = pages.open(ipe, "sendFormalDemand");

        assertThat(page.html()).contains("Signalé le 01/12/2010 : Aucun compte rendu.");
        var answer = typed("ending/send-formal-demand");
        answer.put("receivedOn", "2010-11-20");
        pages.assertWrong(
                page, answer, "La lettre ne peut pas être reçue avant d’être envoyée", "value=\"2010-11-20\"");
        pages.assertTaken(page, typed("ending/send-formal-demand"));

        life.advanceTo(day("2011-02-14"));
        page = pages.open(ipe, "confirmBreach");
        assertThat(page.html())
                .contains("Mise en demeure du 01/12/2010, délai au 01/03/2011")
                .contains("la convention expire avant, le 28/02/2011");
        pages.assertWrong(page, Map.of("answer", "PERSISTS", "observation", " "), "Dites ce qui vous permet");
        pages.assertTaken(page, typed("ending/confirm-breach"));
    }

    @Test
    void closeConventionAsksForTheLastBilan() {
        life.advanceTo(day("2007-11-02"));
        life.answer(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Les actions ne sont pas engagées.");
        life.until(ipe, "closeConvention");
        var page = pages.open(ipe, "closeConvention");

        pages.assertWrong(
                page,
                Map.of("bilan", "", "survivingObligations", "Confidentialité.", "archivedAt", ""),
                "Dressez le bilan de la convention",
                "Indiquez où le dossier est conservé",
                "Confidentialité.");
        pages.assertTaken(page, typed("ending/close-convention"));
        assertThat(life.status(ipe)).isEqualTo("CLOSED");
    }

    @Test
    void describeAmendmentAsksWhatChanges() {
        workflow.tell("amendmentRequested", life.id(ipe));
        var page = pages.open(ipe, "describeAmendment");

        assertThat(page.html()).contains("Aspects financiers").doesNotContain("value=\"OBJECT\"");
        pages.assertWrong(
                page,
                Map.of("answer", "DESCRIBED", "reason", "Une réunion par trimestre."),
                "Cochez au moins un bloc qui change",
                "Une réunion par trimestre.");
        pages.assertTaken(
                page,
                Map.of("answer", "DESCRIBED", "blocks", List.of("STEERING", "REPORTS"), "reason", "Par trimestre."));
    }

    /** The usual answer, as a browser sends it today. */
    private Map<String, Object> typed(String formKey) {
        var typed = pages.typed(formKey);
        typed.replaceAll((name, value) -> "@today".equals(value) ? life.today().toString() : value);
        return typed;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
