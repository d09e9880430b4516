package fr.convive.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of this phase as a browser meets them: shown, answered wrong, refused, taken. */
@ApplicationTest
class DraftingPagesTests {

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    private Pages pages;

    @BeforeEach
    void browser() {
        pages = new Pages(mvc, life);
    }

    @Test
    void theDraftBeginsWithTheModelAndComesBackAsTyped() {
        var number = at("draftConvention");
        var page = pages.open(number, "draftConvention");

        assertThat(page.html())
                .contains("name=\"duration.years\" value=\"1\"")
                .contains("name=\"schoolCommitments[0]\"", "name=\"payments[0].amount\"", "name=\"reports[0].code\"")
                .contains("Neutralité commerciale", "sans faute, en respectant le préavis")
                .doesNotContain("Ce qui est acquis", "??");
        var wrong = pages.typed("drafting/draft-convention", "clauses");
        wrong.put("duration.years", "un");
        wrong.put("effectiveOn", "31 juin");
        wrong.put("clauses[NEUTRALITY]", " ");
        wrong.put("partnerCommitments[0]", "");
        wrong.put("partnerCommitments[1]", "");
        wrong.put("payments[0].year", "1");
        wrong.put("payments[0].amount", "-5");
        pages.assertWrong(
                page,
                wrong,
                "value=\"un\"",
                "31 juin",
                "La clause de neutralité est obligatoire",
                "Dites au moins un engagement de chaque partie",
                "Un montant positif ou nul est attendu",
                "Mener l’étude et le prototype");
        pages.assertTaken(page, pages.typed("drafting/draft-convention", "clauses"));
        assertThat(life.process(number, "drafting")).isNotNull();
        assertThat(life.task(number, "agreeOnDraft")).isNotNull();
    }

    @Test
    void aRowIsAddedAndTheModelsWordsFillWhatIsMissing() {
        var number = at("draftConvention");
        var page = pages.open(number, "draftConvention");
        var answer = pages.typed("drafting/draft-convention", "clauses");
        answer.put("_free", "on");
        answer.remove("free");

        answer.put("_add", "reports");
        assertThat(pages.post(page, answer)).hasStatus(200).bodyText().contains("name=\"reports[0].code\"");
        answer.put("_add", "payments");
        assertThat(pages.post(page, answer)).hasStatus(200).bodyText().contains("name=\"payments[0].amount\"");
        answer.put("_add", "clauses");
        assertThat(pages.post(page, answer))
                .hasStatus(200)
                .bodyText()
                .contains("facilite une visite sur place", "Le partenaire ne tire aucune publicité");
    }

    @Test
    void quantifiedCommitmentsAndLockedBlocksAreWrittenAndRead() {
        var number = at("draftConvention");
        var page = pages.open(number, "draftConvention");
        assertThat(page.html())
                .contains("name=\"targets[0].figure\"", "name=\"lockedBlocks\"")
                .doesNotContain("name=\"parties[0].name\"");
        var answer = pages.typed("drafting/draft-convention", "clauses");
        answer.put("targets[0].side", "PARTNER");
        answer.put("targets[0].label", "Accueil en stage");
        answer.put("targets[0].figure", "dix-huit");
        answer.put("targets[0].unit", "semaines");
        answer.put("targets[0].per", "YEAR");
        answer.put("lockedBlocks", List.of("MONEY", "RENEWAL"));
        pages.assertWrong(page, answer, "value=\"dix-huit\"", "Accueil en stage");
        answer.put("targets[0].figure", "18");
        answer.put("_add", "targets");
        assertThat(pages.post(page, answer)).hasStatus(200).bodyText().contains("name=\"targets[1].label\"");
        answer.remove("_add");
        pages.assertTaken(page, answer);

        var terms = life.convention(number).path("terms");
        assertThat(terms.path("targets").get(0).path("figure").asInt()).isEqualTo(18);
        assertThat(terms.path("lockedBlocks")).hasSize(3);
        var asked = pages.open(number, "agreeOnDraft");
        assertThat(asked.html()).contains("Partenaire : Accueil en stage, 18 semaines par an", "Blocs verrouillés");
    }

    @Test
    void onlyContestedBlocksAreOpenAndTheRestIsShownAndCarried() {
        var number = at("agreeOnDraft");
        life.answer(
                number,
                "agreeOnDraft",
                "answer",
                "CHANGES_ASKED",
                "contested",
                List.of("DURATION"),
                "reason",
                "Il nous faut deux ans.");
        var page = pages.open(number, "draftConvention");

        assertThat(page.html())
                .contains("Ce qui est acquis", "Il nous faut deux ans.", "name=\"duration.months\" value=\"12\"")
                .doesNotContain("<textarea class=\"form-control\" id=\"object\"");
        assertThat(page.hidden())
                .containsEntry(
                        "clauses[NEUTRALITY]",
                        List.of("Le partenaire ne tire aucune publicité de la convention dans l’établissement."))
                .containsEntry("renewal.mode", List.of("EXPRESS"));
        var answer = Map.of(
                "answer", "SUBMITTED", "yearBasis", "ANNIVERSARY", "duration.years", "", "duration.months", "24");
        pages.assertRefused(page, plus(answer, "object", "Tout autre chose"), "conteste");
        pages.assertTaken(page, answer);

        assertThat(life.convention(number)
                        .path("terms")
                        .path("duration")
                        .path("months")
                        .asInt())
                .isEqualTo(24);
        assertThat(life.convention(number).path("terms").path("clauses").size()).isEqualTo(4);
    }

    @Test
    void thePartnersAnswerIsRecorded() {
        var number = at("agreeOnDraft");
        var page = pages.open(number, "agreeOnDraft");

        assertThat(page.html()).contains("value=\"Yanis Le Goff\"", "name=\"contested\" value=\"DURATION\"");
        pages.assertWrong(
                page,
                Map.of("answer", "CHANGES_ASKED", "givenBy", "Yanis Le Goff", "givenOn", "hier", "reason", ""),
                "Cochez au moins un bloc contesté",
                "Donnez la raison",
                "hier",
                "value=\"CHANGES_ASKED\" checked=\"checked\"");
        pages.assertRefused(
                page,
                Map.of("answer", "AGREED", "givenBy", "Yanis Le Goff", "givenOn", "2030-01-01"),
                "La réponse du partenaire");
        pages.assertTaken(
                page,
                Map.of(
                        "answer",
                        "AGREED",
                        "givenBy",
                        "Yanis Le Goff",
                        "givenOn",
                        life.today().toString()));
    }

    @Test
    void eachVisaAsksItsReason() {
        var number = at("giveFinancialVisa");
        for (String visa : List.of("giveFinancialVisa", "giveManagementVisa")) {
            var page = pages.open(number, visa);

            assertThat(page.html())
                    .contains("Votre visa", "Favorable avec réserves", "Recevoir les étudiants à deux revues")
                    .doesNotContain("??");
            pages.assertWrong(
                    page,
                    Map.of("answer", "WITH_RESERVATIONS", "reason", " "),
                    "Motivez un visa réservé ou défavorable",
                    "value=\"WITH_RESERVATIONS\" checked=\"checked\"");
            pages.assertTaken(page, Map.of("answer", "WITH_RESERVATIONS", "reason", "La recette <n’est> pas prévue."));
        }
        assertThat(pages.open(number, "draftConvention").html())
                .contains("Ce qui est demandé", "Favorable avec réserves", "La recette &lt;n’est&gt; pas prévue.");
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }

    private static Map<String, String> plus(Map<String, String> answer, String name, String value) {
        var more = new java.util.LinkedHashMap<>(answer);
        more.put(name, value);
        return more;
    }
}
