package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often a convention's page reads the database. */
@ApplicationTest
@Tag("database")
class ConventionReadingsTests {

    private static final List<String> TABS =
            List.of("vigueur", "dossier", "texte", "parcours", "actions", "echeances", "documents", "historique");

    private static final List<String> PHASES = List.of(
            "preparation",
            "drafting",
            "board",
            "signature",
            "followup",
            "evaluation",
            "amendment",
            "ending",
            "notification");

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Test
    void aPageTakesEightReadingsWhateverTheTabAndHoweverLongTheStory() {
        var young = at("analyseNeeds");
        var old = at("evaluate");
        for (int i = 0; i < 3; i++) {
            life.document(old);
        }
        for (var phase : PHASES) {
            var uri = "/conventions/" + old + "?onglet=dossier&phase=" + phase;
            visits.shown("proviseur", uri);
            assertThat(Statements.during(() -> visits.shown("proviseur", uri)))
                    .as(phase)
                    .hasSizeLessThanOrEqualTo(8);
        }
        for (var tab : TABS) {
            visits.shown("proviseur", "/conventions/" + old + "?onglet=" + tab);
            for (var number : List.of(young, old)) {
                assertThat(Statements.during(
                                () -> visits.shown("proviseur", "/conventions/" + number + "?onglet=" + tab)))
                        .as(tab)
                        .hasSizeLessThanOrEqualTo(8);
            }
        }
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }
}
