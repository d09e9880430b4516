package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class ConventionListTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aListIsSearchedByNumberObjectAndPartner() {
        var number = opened("title", "Atelier de soudure", "object", "Souder l'aluminium");

        for (var words : new String[] {number, "SOUDURE", "aluminium"}) {
            assertThat(visits.shown("referent", "/conventions?q=" + words)).contains(number);
        }
        assertThat(visits.shown("referent", "/conventions?q=hydrolys")).contains(number);
        assertThat(visits.shown("referent", "/conventions?q=100%25")).doesNotContain(number);
        assertThat(visits.shown("referent", "/conventions?q=_")).doesNotContain(number);
    }

    @Test
    void aFilterIsAChipThatCanBeRemoved() {
        var number = opened();

        var page = visits.shown("referent", "/conventions?statut=NEED&etape=PREPARATION&q=pompes");

        assertThat(page).contains(number, "État : Besoin exprimé", "Étape : Préparation", "Mots : pompes");
        assertThat(page).contains("href=\"/conventions?etape=PREPARATION&amp;q=pompes\"");
        assertThat(visits.shown("referent", "/conventions?statut=CLOSED"))
                .doesNotContain(number)
                .contains("Aucune convention ne correspond");
        assertThat(visits.get("referent", "/conventions?statut=TERMINEE")).hasStatus(400);
    }

    @Test
    void onlyTheLateOnesAreListedWhenAsked() {
        var late = opened();
        var onTime = opened();
        jdbc.update(
                "update task_view set due = ? where number = ?", life.today().minusDays(2), late);

        assertThat(visits.shown("referent", "/conventions?retard=true"))
                .contains(late, "En retard de 2 j")
                .doesNotContain(onTime);
    }

    @Test
    void eachSeesTheirOwnPerimeter() {
        var number = opened();

        assertThat(visits.shown("proviseur", "/conventions")).contains(number);
        assertThat(visits.shown("drafpic", "/conventions")).contains(number, "Lycée des Remparts");
        assertThat(visits.shown("proviseur2", "/conventions")).doesNotContain(number);
        assertThat(visits.shown("referent3", "/conventions")).doesNotContain(number);
        assertThat(visits.get("admin", "/conventions")).hasStatus(403);
    }

    @Test
    void theApiGivesTheSameListPageAfterPage() {
        var first = opened();
        var second = opened();

        var page = life.read(life.get("referent", "/api/conventions?size=1&status=NEED"));

        assertThat(page.at("/items/0/number").asString()).isEqualTo(second);
        assertThat(page.at("/items/0/statusLabel").asString()).isEqualTo("Besoin exprimé");
        assertThat(page.at("/items/0/nextDueOn").asString()).isEqualTo("2026-09-16");
        var next = life.read(life.get(
                "referent",
                "/api/conventions?size=1&status=NEED&after=" + page.get("next").asString()));
        assertThat(next.at("/items/0/number").asString()).isEqualTo(first);
        assertThat(life.read(life.get("referent3", "/api/conventions")).get("items"))
                .isEmpty();
        assertThat(life.get("referent", "/api/conventions?status=NOWHERE")).hasStatus(400);
    }

    @Test
    void aListTakesAsManyReadingsForManyAsForFew() {
        opened();
        visits.shown("proviseur", "/conventions");
        var few = Statements.during(() -> visits.shown("proviseur", "/conventions"));
        for (int i = 0; i < 6; i++) {
            opened();
        }

        var many = Statements.during(() -> visits.shown("proviseur", "/conventions"));

        assertThat(few).hasSizeLessThanOrEqualTo(3);
        assertThat(many).hasSameSizeAs(few);
    }

    private String opened(Object... differences) {
        return life.open(differences);
    }
}
