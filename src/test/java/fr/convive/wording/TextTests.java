package fr.convive.wording;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.document.Documents;
import fr.convive.document.VeraPdf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** « Textes » : written from the terms, kept draft by draft, compared, printed. */
@ApplicationTest
@Tag("database")
class TextTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    Conventions conventions;

    @Autowired
    Texts texts;

    @Autowired
    TextPrints prints;

    @ParameterizedTest
    @CsvSource({
        "FRAMEWORK,TECHNOLOGICAL_PROJECT,FRAMEWORK",
        "CONVENTION,TECHNOLOGICAL_PROJECT,APPLICATION",
        "CONVENTION,TECHNICAL_SERVICE,SERVICE",
        "CHARTER,OTHER,CHARTER",
        "STAFF_DELEGATION,OTHER,STAFF_DELEGATION"
    })
    void theTextWritesItselfFromTheTermsInTheModelOfItsKind(String type, String kind, TextModel model) {
        var number = life.open("type", type, "kind", kind);
        life.until(number, "agreeOnDraft");

        var text = only(number);

        assertThat(text.model()).isEqualTo(model);
        assertThat(text.articles())
                .extracting(Written::article)
                .contains(
                        Article.TITLE,
                        Article.PARTIES,
                        Article.VISAS,
                        Article.OBJECT,
                        Article.COMMITMENTS,
                        Article.DURATION,
                        Article.RENEWAL,
                        Article.MONEY,
                        Article.NEUTRALITY,
                        Article.AMENDMENT,
                        Article.TERMINATION,
                        Article.ANNEXES,
                        Article.SIGNATURES)
                .isSorted();
        assertThat(text.articles()).allSatisfy(article -> {
            assertThat(article.paragraphs()).isNotEmpty();
            assertThat(article.source()).isNotBlank();
        });
        assertThat(said(text, Article.PARTIES)).contains("Hydrolys", "73282932000074", "Yanis Le Goff");
        assertThat(text.articles().stream().anyMatch(article -> article.article() == Article.TEACHERS_PAY))
                .isEqualTo(model == TextModel.STAFF_DELEGATION || teachersPaid(number));
        VeraPdf.assertArchivableAndAccessible(type, pdf(number, text));
    }

    @Test
    void aConditionalClauseAppearsWhenItsConditionHolds() {
        var number = drafting();
        life.answer(
                number,
                "draftConvention",
                "free",
                true,
                "payments",
                List.of(),
                "reports",
                List.of(),
                "pupilsOnSite",
                false,
                "clauses",
                Map.of("NEUTRALITY", "Aucune publicité.", "AMENDMENT", "Par écrit.", "TERMINATION", "Après demande."));
        assertThat(only(number).articles())
                .extracting(Written::article)
                .doesNotContain(Article.ACCOUNTS, Article.PUPILS_ON_SITE, Article.PERSONAL_DATA);

        var paid = drafting();
        life.answer(
                paid,
                "draftConvention",
                "pupilsOnSite",
                true,
                "personalDataExchanged",
                true,
                "clauses",
                clauses("PUPILS_ON_SITE", "Selon leur âge.", "PERSONAL_DATA", "Le strict nécessaire."));
        assertThat(only(paid).articles())
                .extracting(Written::article)
                .contains(Article.PUPILS_ON_SITE, Article.PERSONAL_DATA);
        assertThat(said(only(paid), Article.PUPILS_ON_SITE)).isEqualTo("Selon leur âge.");
    }

    @Test
    void everyDraftIsKeptAndTwoAreComparedClauseByClause() {
        var number = drafting();
        life.answer(number, "draftConvention");
        life.answer(
                number,
                "agreeOnDraft",
                "answer",
                "CHANGES_ASKED",
                "contested",
                List.of("COMMITMENTS"),
                "comments",
                Map.of("COMMITMENTS", "Trop court.", "DURATION", "Un an nous va."),
                "reason",
                "Voir les remarques.");

        var form = visits.shown(
                "referent", "/taches/" + life.task(number, "draftConvention").id());
        assertThat(form).contains("Engagements : Trop court.", "Durée : Un an nous va.");
        life.answer(
                number, "draftConvention", "partnerCommitments", List.of("Accueillir dix élèves", "Prêter un banc"));

        var kept = texts.of(conventions.get(life.id(number)));
        assertThat(kept).extracting(TextVersion::round).containsExactly(1, 2);
        var page = visits.shown(
                "referent",
                "/conventions/%s/comparaison/%s/%s"
                        .formatted(number, kept.get(0).id(), kept.get(1).id()));
        assertThat(page)
                .contains("Comparer deux versions", "7. Engagements des parties", "<ins>", "<del>", "dix")
                .doesNotContain("8. Durée", "??");
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=texte"))
                .contains("version 1", "version 2", "Ce texte est un projet", "Comparer les deux dernières versions")
                .doesNotContain("??");
        assertThat(visits.get(
                        "referent3",
                        "/conventions/%s/comparaison/%s/%s"
                                .formatted(number, kept.get(0).id(), kept.get(1).id())))
                .hasStatus(404);
    }

    @Test
    void aTextIsPrintedOnceKeptUnderItsHashAndListedForPrograms() {
        var number = drafting();
        life.answer(number, "draftConvention");
        var text = only(number);

        var listed = life.read(life.get("referent", "/api/conventions/" + number + "/documents"));
        assertThat(listed.get(0).get("type").asString()).isEqualTo("TEXT");
        assertThat(listed.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(listed.get(0).get("sealed").asBoolean()).isFalse();
        var id = listed.get(0).get("id").asString();
        assertThat(id).isEqualTo(text.id().toString());
        var file = visits.get("referent", "/conventions/" + number + "/documents/" + id);
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        var bytes = file.getResponse().getContentAsByteArray();
        assertThat(Documents.sha256(bytes))
                .isEqualTo(listed.get(0).get("sha256").asString());
        assertThat(life.get("referent3", "/api/conventions/" + number + "/documents/" + id))
                .hasStatus(404);

        var toSign = prints.signed(conventions.get(life.id(number))).orElseThrow();
        assertThat(Documents.sha256(toSign.content()))
                .isEqualTo(toSign.sha256())
                .isNotEqualTo(Documents.sha256(bytes));
        assertThat(prints.kept(text, TextPrints.Kind.FINAL).orElseThrow().content())
                .isEqualTo(toSign.content());
        VeraPdf.assertArchivableAndAccessible("à signer", toSign.content());
    }

    @Test
    void aNewVersionOfAClauseChangesNoTextThatWasDraftedBefore() {
        var before = drafting();
        life.answer(before, "draftConvention");
        var page = visits.shown("drafpic", "/clauses/SIGNATURES");

        assertThat(visits.post(
                        "drafpic",
                        "/clauses/SIGNATURES",
                        posted(
                                page,
                                "_read",
                                read(page),
                                "words",
                                "Signée au lycée, {deliberation}.",
                                "source",
                                "Code civil, 1367",
                                "because",
                                "Plus court")))
                .hasRedirectedUrl("/clauses/SIGNATURES");

        var after = drafting();
        life.answer(after, "draftConvention");
        assertThat(said(only(before), Article.SIGNATURES)).contains("autant d’exemplaires");
        assertThat(said(only(after), Article.SIGNATURES)).isEqualTo("Signée au lycée, {deliberation}.");
        assertThat(visits.shown("drafpic", "/clauses/SIGNATURES"))
                .contains("1, de l’académie", "1, nationale", "Plus court");
    }

    @Test
    void onlyWhoManagesTheAcademyWritesItsLibraryAndOnlyWithWhatIsKnown() {
        assertThat(visits.shown("referent", "/clauses")).contains("Bibliothèque de clauses", "32. Signatures");
        assertThat(visits.shown("referent", "/clauses/MONEY")).doesNotContain("Écrire la version suivante");
        assertThat(visits.post(
                        "referent", "/clauses/MONEY", "_action", "k", "words", "a", "source", "b", "because", "c"))
                .hasStatus(409);
        var wrong = visits.post(
                "drafpic", "/clauses/MONEY", "_action", "k2", "words", "{salaire}", "source", "b", "because", "");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("Une variable entre accolades n’existe pas", "{salaire}");
        assertThat(visits.get("admin", "/clauses")).hasStatus(403);
    }

    private String drafting() {
        var number = life.open();
        life.until(number, "draftConvention");
        return number;
    }

    private boolean teachersPaid(String number) {
        var framework = conventions.get(life.id(number)).framework();
        return framework != null && !framework.pay().isBlank();
    }

    private TextVersion only(String number) {
        var kept = texts.of(conventions.get(life.id(number)));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).convention()).isEqualTo(ConventionId.of(life.id(number)));
        return kept.get(0);
    }

    private byte[] pdf(String number, TextVersion text) {
        var file = visits.get("referent", "/conventions/" + number + "/documents/" + text.id());
        assertThat(file).hasStatusOk();
        return file.getResponse().getContentAsByteArray();
    }

    private static String said(TextVersion text, Article asked) {
        return text.articles().stream()
                .filter(article -> article.article() == asked)
                .map(Written::words)
                .findFirst()
                .orElseThrow();
    }

    private static String read(String page) {
        return page.replaceAll("(?s).*name=\"_read\" value=\"(\\d+)\".*", "$1");
    }

    private Map<String, Object> clauses(String... more) {
        @SuppressWarnings("unchecked")
        var usual = (Map<String, Object>) life.form("drafting/draft-convention").get("clauses");
        var clauses = new java.util.HashMap<>(usual);
        for (int i = 0; i < more.length; i += 2) {
            clauses.put(more[i], more[i + 1]);
        }
        return clauses;
    }
}
