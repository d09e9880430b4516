package fr.convive.document;

import static fr.convive.document.VeraPdf.assertArchivableAndAccessible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.workflow.Acts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PrinterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<Section.Line> LINES =
            List.of(Section.Line.of("Objet", "Banc d’essai"), Section.Line.of("Durée", "un an\nou deux ?"));

    @Autowired
    Printer printer;

    @Autowired
    Acts acts;

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateIsArchivableAndAccessible(Template template) {
        for (boolean draft : new boolean[] {false, true}) {
            assertArchivableAndAccessible(template.name(), printer.pdf(template, imprint(draft), model(template)));
        }
    }

    @Test
    void theSameWordsOfTheSameDayAreTheSameBytes() {
        var once = printer.pdf(Template.SPECIFICATION, imprint(false), model(Template.SPECIFICATION));
        var again = printer.pdf(Template.SPECIFICATION, imprint(false), model(Template.SPECIFICATION));

        assertThat(Documents.sha256(again)).isEqualTo(Documents.sha256(once));
    }

    @Test
    void eachPageBearsTheReferenceAndItsNumberAndADraftSaysSo() throws IOException {
        var many = java.util.Collections.nCopies(60, Section.Line.of("Alinéa", "Un alinéa qui tient sa ligne."));

        var text = text(printer.pdf(Template.SPECIFICATION, imprint(true), Map.of("about", "", "sections", many)));

        assertThat(text).contains("CV-2026-0001 – Cahier des charges", "page 1 / 5", "page 5 / 5", "PROJET");
        assertThat(text(printer.pdf(Template.SPECIFICATION, imprint(false), model(Template.SPECIFICATION))))
                .doesNotContain("PROJET");
    }

    @Test
    void whatPeopleTypedIsPrintedAsTheyTypedItAndFetchesNothing() throws IOException {
        var typed = List.of(Section.Line.of("Contexte", "<img src=\"http://localhost:1/x.png\"/> & 3 < 4"));

        var text = text(printer.pdf(Template.SPECIFICATION, imprint(false), Map.of("about", "", "sections", typed)));

        assertThat(text).contains("<img src=\"http://localhost:1/x.png\"/> & 3 < 4");
    }

    @Test
    void nothingIsPrintedInsideAnAct() {
        assertThatThrownBy(() -> acts.run(
                        () -> printer.pdf(Template.SPECIFICATION, imprint(false), model(Template.SPECIFICATION))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static Imprint imprint(boolean draft) {
        return new Imprint(
                "Cahier des charges", "CV-2026-0001", "Ce que l’on attend", "Lycée des Remparts", DAY, draft);
    }

    private static Map<String, Object> model(Template template) {
        var sections = List.of(new Section("Le besoin", LINES));
        return switch (template) {
            case TEXT ->
                Map.of(
                        "articles",
                        List.of(Map.of(
                                "heading",
                                "Article 1 – Durée",
                                "paragraphs",
                                List.of("Un an.", "Ou deux."),
                                "source",
                                "IPE 2007, article 2")),
                        "signatories",
                        List.of(Map.of("name", "Hydrolys", "representative", Map.of("name", "Y", "title", "gérant"))));
            case ACT ->
                Map.of("about", "a", "sat", "b", "visas", List.of("Vu ;"), "decided", "Le conseil", "lines", LINES);
            case AGENDA, CONVOCATION ->
                Map.of(
                        "where",
                        "Réunion",
                        "quorum",
                        "Quorum : 14",
                        "sent",
                        "Le 1er",
                        "urgent",
                        true,
                        "second",
                        true,
                        "items",
                        List.of(Map.of("position", 1, "title", "Banc", "convention", "CV-1", "partner", "Hydrolys")));
            case SPECIFICATION -> Map.of("about", "a", "sections", LINES);
            case RISKS ->
                Map.of(
                        "about",
                        "a",
                        "rows",
                        List.of(Map.of(
                                "obstacle",
                                "Délais",
                                "fear",
                                "retard",
                                "figures",
                                "2 × 2 × 2 = 8",
                                "level",
                                "Fort",
                                "action",
                                "Planifier",
                                "when",
                                "DDFPT",
                                "residual",
                                2)),
                        "decision",
                        "Acceptés");
            case VISIT, RECEIPT, EVIDENCE -> Map.of("about", "a", "sections", sections);
            case EVALUATION ->
                Map.of(
                        "about",
                        "a",
                        "sides",
                        List.of(Map.of(
                                "title",
                                "Établissement",
                                "words",
                                "Bon",
                                "measures",
                                LINES,
                                "coherence",
                                List.of("Objet : tenu"))),
                        "conclusion",
                        "Renouveler");
            case BILAN ->
                Map.of(
                        "about",
                        "a",
                        "during",
                        "d",
                        "totals",
                        List.of(Map.of("theme", "Stages", "actions", 3, "reached", "24 élèves")),
                        "actions",
                        LINES,
                        "commitments",
                        LINES,
                        "meetings",
                        LINES,
                        "payments",
                        LINES);
            case FORMAL_DEMAND ->
                Map.of(
                        "about",
                        "a",
                        "to",
                        List.of("Hydrolys"),
                        "facts",
                        "Rien",
                        "delay",
                        "Trois mois",
                        "otherwise",
                        "Résiliée",
                        "sent",
                        "Le 2");
        };
    }
}
