package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of this phase as a browser meets them: shown, answered wrong, refused, taken. */
@ApplicationTest
class PreparationPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_action|_version)\" value=\"([^\"]*)\"");

    private static final String TICKED = "ticked:";

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Test
    void chooseFrameworkShowsBothRoutesWithTheirWarningsAndTheFundsOfToday() {
        var number =
                life.open("kind", "TECHNICAL_SERVICE", "objective", "TRAINING_COMPLEMENT", "setting", "EDUCATIONAL");

        var page = open(number, "chooseFramework");

        assertThat(page.html())
                .contains("P1a – Prestation technique pédagogique", "P1b – Prestation technique pédagogique")
                .contains("Deux voies pour cette combinaison", "Le tarif doit être voté")
                .contains("Budget J1 de fonctionnement des enseignements technologiques (aujourd’hui")
                .contains("Service AP (budget EPLE)")
                .doesNotContain("hors tableau</strong>");
        assertTaken(page, Map.of("answer", "CHOSEN", "rule", "P1a"));
    }

    @Test
    void chooseFrameworkSaysThatNoRuleAnswersAndKeepsWhatWasTyped() {
        var number = life.open("kind", "OTHER", "objective", null, "setting", null);
        var page = open(number, "chooseFramework");

        assertThat(page.html()).contains("hors tableau</strong>", "Projet d&#39;établissement");
        assertWrong(
                page,
                Map.of("answer", "CHOSEN", "rule", "HORS_TABLEAU", "documents", "Convention", "reason", ""),
                "Donnez la raison",
                "ticked:Convention");
        assertRefused(page, Map.of("answer", "CHOSEN", "rule", "T2"), "ticked:T2");
        assertTaken(
                page,
                Map.of("answer", "CHOSEN", "rule", "HORS_TABLEAU", "documents", "Convention", "reason", "Unique."));
    }

    @Test
    void analyseNeedsAsksBothSides() {
        var number = life.open();
        var page = open(number, "analyseNeeds");

        assertThat(page.html()).contains("Besoins du partenaire", "Le besoin est confirmé");
        var answer = typed("preparation/analyse-needs");
        answer.put("partnerNeeds", "");
        assertWrong(page, answer, "répondez aux six questions", "Un projet réel pour les étudiants de BTS");
        assertTaken(page, typed("preparation/analyse-needs"));
    }

    @Test
    void analyseRisksAsksElevenBrakesAndGrowsItsTable() {
        var number = at("analyseRisks");
        var page = open(number, "analyseRisks");

        assertThat(page.html())
                .contains("Freins humains", "1. Motivation", "11. Non-reconnaissance", "repris des atouts")
                .contains("name=\"obstacles[1].items\" value=\"FR-1.2.1\"", "Défaillance 1")
                .doesNotContain("name=\"obstacles[2].items\"", "Défaillance 2");

        var answer = typed("preparation/analyse-risks");
        answer.put("_add", "risks");
        assertThat(post(page, answer))
                .hasStatus(200)
                .bodyText()
                .contains("Défaillance 3", "Calendrier des examens", "Criticité\u00a0: 6");
        answer.remove("_add");
        answer.remove("obstacles[4].answer");
        answer.put("risks[0].gravity", "beaucoup");
        answer.put("risks[1].dueOn", "31 juin");
        assertWrong(
                page,
                answer,
                "Dites si ce frein est absent, présent ou bloquant\u00a0: «\u00a0Emploi du temps\u00a0»",
                "Vous avez écrit",
                "31 juin",
                "Les essais tombent pendant les examens.",
                "ticked:FR-1.2.2",
                "Fuite d&#39;un savoir-faire");
        assertTaken(page, typed("preparation/analyse-risks"));
    }

    @Test
    void aRowLeftEmptyByABrowserDoesNotCount() {
        var number = at("analyseRisks");
        var answer = typed("preparation/analyse-risks");
        List.of(
                        "obstacle",
                        "cause",
                        "effect",
                        "gravity",
                        "frequency",
                        "detection",
                        "action",
                        "owner",
                        "dueOn",
                        "residual")
                .forEach(field -> answer.put("risks[2]." + field, ""));

        assertTaken(open(number, "analyseRisks"), answer);
    }

    @Test
    void arbitrateRisksShowsWhatIsAboveTheBarAndTheTreatmentAskedFor() {
        var number = at("analyseRisks");
        var heavy = typed("preparation/analyse-risks");
        heavy.putAll(Map.of("risks[1].gravity", "4", "risks[1].frequency", "3", "risks[1].detection", "3"));
        assertTaken(open(number, "analyseRisks"), heavy);

        var page = open(number, "arbitrateRisks");

        assertThat(page.html())
                .contains("Confidentialité", "Critique", "ne pas engager la convention sans plan accepté")
                .contains("gravité 4 × fréquence 3 × détection 3 = 36", "01/12/2026")
                .doesNotContain("Calendrier des examens, d’où");
        assertWrong(page, Map.of("answer", "REWORK", "reason", " "), "Donnez la raison", "ticked:REWORK");
        assertTaken(page, Map.of("answer", "REWORK", "reason", "Avancez les essais."));
        assertThat(open(number, "analyseRisks").html())
                .contains("L’analyse est à reprendre", "Avancez les essais.", "Fuite d&#39;un savoir-faire");
    }

    @Test
    void writeSpecificationBeginsWithWhatIsKnown() {
        var number = at("writeSpecification");
        var page = open(number, "writeSpecification");

        assertThat(page.html())
                .contains("Étude et prototype d&#39;un banc d&#39;essai", "Prototype livré, 24 étudiants évalués.");
        var answer = typed("preparation/write-specification");
        answer.put("means", "");
        assertWrong(page, answer, "Répondez à cette question", "Étude, prototype, essais, dossier technique.");
        assertTaken(page, typed("preparation/write-specification"));
    }

    /** A page as shown to the person it is for: where, in which session, with which hidden answers. */
    private record Page(String address, MockHttpSession session, String html, Map<String, String> hidden) {}

    private Page open(String number, String key) {
        var task = life.task(number, key);
        var session = signedIn(Life.loginFor(task.audience()));
        var shown = mvc.get().uri("/taches/" + task.id()).session(session).exchange();
        assertThat(shown).hasStatus(200);
        var html = html(shown);
        var hidden = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(html);
        while (found.find()) {
            hidden.put(found.group(1), found.group(2));
        }
        assertThat(hidden).containsOnlyKeys("_action", "_version");
        return new Page("/taches/" + task.id(), session, html, hidden);
    }

    private MockHttpSession signedIn(String login) {
        var answer = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", login)
                .param("password", login)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return (MockHttpSession)
                java.util.Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private void assertWrong(Page page, Map<String, String> answer, String... words) {
        assertComesBack(post(page, answer), 422, "erreurs", words);
    }

    private void assertRefused(Page page, Map<String, String> answer, String... words) {
        assertComesBack(post(page, answer), 409, "refus", words);
    }

    /** The same page with what is wrong at its top, these words on it, what was ticked still ticked. */
    private static void assertComesBack(MvcTestResult answer, int status, String summary, String... words) {
        assertThat(answer).hasStatus(status);
        assertThat(html(answer)).contains("id=\"" + summary + "\"");
        for (String word : words) {
            if (word.startsWith(TICKED)) {
                assertThat(html(answer))
                        .containsPattern(
                                "value=\"" + Pattern.quote(word.substring(TICKED.length())) + "\"[^>]*checked");
            } else {
                assertThat(html(answer)).contains(word);
            }
        }
    }

    private void assertTaken(Page page, Map<String, String> answer) {
        assertThat(post(page, answer)).hasStatus3xxRedirection().hasRedirectedUrl("/taches");
    }

    private MvcTestResult post(Page page, Map<String, String> answer) {
        var request = mvc.post().uri(page.address()).session(page.session()).with(csrf());
        page.hidden().forEach(request::param);
        answer.forEach((name, value) -> request.param(name, value.split("\\|", -1)));
        return request.exchange();
    }

    /** The usual answer, as a browser sends it. */
    private Map<String, String> typed(String formKey) {
        var typed = new LinkedHashMap<String, String>();
        life.form(formKey).forEach((name, value) -> flatten(name, value, typed));
        return typed;
    }

    private static void flatten(String path, Object value, Map<String, String> typed) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> flatten(path + "." + name, field, typed));
        } else if (value instanceof List<?> ticked && !ticked.isEmpty() && ticked.get(0) instanceof String) {
            typed.put(
                    path, String.join("|", ticked.stream().map(Object::toString).toList()));
        } else if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                flatten(path + "[" + i + "]", rows.get(i), typed);
            }
        } else {
            typed.put(path, String.valueOf(value));
        }
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private static String html(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
