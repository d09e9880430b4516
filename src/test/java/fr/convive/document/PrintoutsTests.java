package fr.convive.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « Télécharger le PDF » : all that a life leaves behind is printed from the page that shows it. */
@ApplicationTest
class PrintoutsTests {

    private static final Pattern LINK =
            Pattern.compile("<a href=\"(/conventions/[^\"]+/documents/[0-9a-f-]+)\">([^<]+)</a>");

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    ApplicationContext context;

    @Test
    void aWholeLifeIsPrintedDocumentByDocument() {
        var number = life.open();
        life.untilOver(number);

        var links = links(number);

        assertThat(String.join("|", links.keySet()))
                .contains(
                        "Tableau de maîtrise des défaillances",
                        "Cahier des charges",
                        "texte n°",
                        "Acte n°",
                        "Bilan annuel, année 1",
                        "Évaluation, tour n° 1",
                        "Reçu de fin de convention");
        links.forEach((title, address) -> {
            var file = visits.get("proviseur", address);
            assertThat(file).as(title).hasStatusOk().hasContentType("application/pdf");
            VeraPdf.assertArchivableAndAccessible(title, file.getResponse().getContentAsByteArray());
            assertThat(visits.get("proviseur2", address)).as(title).hasStatus(404);
        });
    }

    @Test
    void aFormalDemandIsPrintedOnceItWasSent() {
        var number = new Signed(context).ofSchool();
        life.post(
                "referent",
                "/api/conventions/" + number + "/breaches",
                Map.of("reason", "Le rapport n’a pas été remis."));
        life.answer(number, "sendFormalDemand");

        var links = links(number);

        var title = links.keySet().stream()
                .filter(each -> each.startsWith("Mise en demeure"))
                .findFirst()
                .orElseThrow();
        var file = visits.get("proviseur", links.get(title));
        assertThat(file).hasStatusOk();
        VeraPdf.assertArchivableAndAccessible(title, file.getResponse().getContentAsByteArray());
    }

    @Test
    void aSessionIsConvenedInPrint() {
        var heldOn = life.today().plusDays(30);
        var session = life.session(heldOn);
        assertThat(visits.shown("secretaire", "/seances/" + session)).contains("convocation.pdf", "ordre-du-jour.pdf");

        for (var file : new String[] {"convocation", "ordre-du-jour"}) {
            var printed = visits.get("secretaire", "/seances/" + session + "/" + file + ".pdf");
            assertThat(printed).hasStatusOk().hasContentType("application/pdf");
            VeraPdf.assertArchivableAndAccessible(file, printed.getResponse().getContentAsByteArray());
            assertThat(visits.get("proviseur2", "/seances/" + session + "/" + file + ".pdf"))
                    .hasStatus(404);
        }
    }

    private Map<String, String> links(String number) {
        var links = new LinkedHashMap<String, String>();
        for (var phase : List.of("preparation", "wording", "board", "followup", "evaluation", "ending")) {
            var page = visits.shown("proviseur", "/conventions/" + number + "?onglet=documents&phase=" + phase);
            assertThat(page).doesNotContain("??");
            var printouts = page.substring(0, page.contains("<table") ? page.indexOf("<table") : page.length());
            var found = LINK.matcher(printouts);
            while (found.find()) {
                links.put(found.group(2), found.group(1));
            }
        }
        return links;
    }
}
