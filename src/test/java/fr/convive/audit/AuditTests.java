package fr.convive.audit;

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
class AuditTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void onlyWhatIsFinishedIsListedAndFiltered() {
        var finished = cancelled();
        var running = life.open();

        assertThat(visits.shown("auditeur", "/audit"))
                .contains(finished, "Abandonnée")
                .doesNotContain(running);
        assertThat(visits.shown("auditeur", "/audit?annee=2026&fin=ABANDONED&etablissement=0750654D"))
                .contains(finished);
        assertThat(visits.shown("auditeur", "/audit?annee=2025")).doesNotContain(finished);
        assertThat(visits.shown("auditeur", "/audit?fin=CLOSED")).doesNotContain(finished);
        assertThat(visits.shown("auditeur", "/audit?etablissement=0752524L")).doesNotContain(finished);
        assertThat(visits.shown("proviseur2", "/audit")).doesNotContain(finished);
    }

    @Test
    void aStoryIsToldInOrderWithItsChainRecomputed() {
        var number = cancelled();

        var page = visits.shown("auditeur", "/audit/" + number);

        assertThat(page).contains("Chaîne intacte : ", "faits recalculés", "Fait : Analyser le besoin", "Annulation");
        assertThat(page.indexOf("Fait : Analyser le besoin")).isLessThan(page.lastIndexOf("Renoncement"));
    }

    @Test
    void aFactThatWasChangedShowsOnThePage() {
        var number = cancelled();

        jdbc.update("update journal set actor_name = 'Personne' where chain = ? and seq = 2", life.id(number));

        assertThat(visits.shown("proviseur", "/audit/" + number)).contains("Chaîne rompue au fait 2");
    }

    @Test
    void everyReadingByAnAuditorIsAFactAndNoOtherIs() {
        var number = cancelled();

        visits.shown("auditeur", "/audit/" + number);
        visits.shown("proviseur", "/audit/" + number);
        visits.shown("drafpic", "/audit/" + number);

        assertThat(jdbc.queryForList(
                        "select actor || ' ' || object from journal where chain = ? and act = 'READ'",
                        String.class,
                        life.id(number)))
                .containsExactly("auditeur audit");
        assertThat(visits.shown("proviseur", "/audit/" + number)).contains("Lecture par l’audit", "Jeanne Morel");
    }

    @Test
    void theHistoryIsGivenToProgramsWithItsHashes() {
        var number = cancelled();

        var facts = life.read(life.get("proviseur", "/api/conventions/" + number + "/history"));

        assertThat(facts.size()).isGreaterThan(3);
        assertThat(facts.at("/0/act").asString()).isEqualTo("OPENED");
        assertThat(facts.at("/1/previous").asString())
                .isEqualTo(facts.at("/0/hash").asString());
        assertThat(life.get("referent3", "/api/conventions/" + number + "/history"))
                .hasStatus(404);
    }

    @Test
    void theRoomIsClosedToThoseWhoDoNotReview() {
        var number = cancelled();

        for (var login : new String[] {"referent", "ddfpt", "gestionnaire", "secretaire", "controle"}) {
            assertThat(visits.get(login, "/audit")).as(login).hasStatus(403);
            assertThat(visits.get(login, "/audit/" + number)).as(login).hasStatus(403);
            assertThat(visits.shown(login, "/taches")).doesNotContain("href=\"/audit\"");
        }
        assertThat(visits.get("proviseur2", "/audit/" + number)).hasStatus(404);
        assertThat(visits.get("auditeur", "/audit/CV-1999-0001")).hasStatus(404);
    }

    @Test
    void aStoryTakesThreeReadingsHoweverLongItIs() {
        var shorter = cancelled();
        var longer = life.open();
        life.until(longer, "draftConvention");
        visits.shown("proviseur", "/audit/" + shorter);

        var few = Statements.during(() -> visits.shown("proviseur", "/audit/" + shorter));
        var many = Statements.during(() -> visits.shown("proviseur", "/audit/" + longer));

        assertThat(few).hasSizeLessThanOrEqualTo(3);
        assertThat(many).hasSameSizeAs(few);
    }

    private String cancelled() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        life.answer(number, "analyseNeeds");
        visits.post("referent", "/conventions/" + number + "/annulation", "_action", number, "reason", "Renoncement");
        assertThat(life.status(number)).isEqualTo("ABANDONED");
        return number;
    }
}
