package fr.convive.steering;

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
class SteeringTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theFiguresAreThoseOfTheListsTheyLeadTo() {
        opened("analyseNeeds");
        opened("analyseRisks");
        var late = opened("analyseRisks");
        jdbc.update(
                "update task_view set due = ? where number = ?", life.today().minusDays(3), late);
        jdbc.update(
                "update convention set status_since = ? where number = ?",
                java.sql.Date.valueOf(life.today().minusDays(30)),
                late);

        var figures = life.read(life.get("proviseur", "/api/indicators"));

        assertThat(figures.at("/lateConventions").asLong()).isEqualTo(1);
        assertThat(figures.at("/lateTasks").asLong()).isEqualTo(1);
        assertThat(figures.at("/statuses/RISKS/count").asLong()).isEqualTo(count("RISKS"));
        assertThat(figures.at("/statuses/NEED/count").asLong()).isEqualTo(count("NEED"));
        assertThat(figures.at("/stages/PREPARATION/count").asLong()).isEqualTo(count("RISKS") + count("NEED"));
        assertThat(visits.shown("proviseur", "/pilotage"))
                .contains("/conventions?retard=true", "/conventions?etape=PREPARATION", "/conventions?statut=RISKS");
        assertThat(visits.shown("proviseur", "/conventions?retard=true")).contains("Une convention", late);
    }

    @Test
    void anAcademySeesItsSchoolsSideBySide() {
        opened("analyseNeeds");
        inAnotherSchool();

        var page = visits.shown("drafpic", "/pilotage");

        assertThat(page).contains("Établissements et étapes", "Lycée des Remparts", "Lycée du Canal");
        assertThat(page).contains("/conventions?etablissement=0752524L&amp;etape=PREPARATION");
        assertThat(visits.shown("drafpic", "/pilotage?etablissement=0752524L")).doesNotContain("Lycée des Remparts");
        assertThat(life.read(life.get("drafpic", "/api/indicators?scope=0752524L"))
                        .at("/stages/PREPARATION/count")
                        .asLong())
                .isEqualTo(1);
        assertThat(life.read(life.get("referent3", "/api/indicators?scope=0752524L"))
                        .at("/ongoing")
                        .asLong())
                .isZero();
    }

    @Test
    void nobodyCountsWhatTheyDoNotSee() {
        opened("analyseNeeds");

        assertThat(visits.shown("referent3", "/pilotage")).contains("Aucune convention");
        for (var login : new String[] {"auditeur", "controle", "admin"}) {
            assertThat(visits.get(login, "/pilotage")).as(login).hasStatus(403);
            assertThat(life.get(login, "/api/indicators")).as(login).hasStatus(403);
            assertThat(visits.shown(login, "/taches")).as(login).doesNotContain("href=\"/pilotage\"");
        }
    }

    @Test
    void thePageTakesFourReadingsHoweverManyConventionsThereAre() {
        opened("analyseNeeds");
        visits.shown("drafpic", "/pilotage");
        var few = Statements.during(() -> visits.shown("drafpic", "/pilotage"));
        for (int i = 0; i < 5; i++) {
            opened("analyseRisks");
        }

        var many = Statements.during(() -> visits.shown("drafpic", "/pilotage"));

        assertThat(few).hasSizeLessThanOrEqualTo(4);
        assertThat(many).hasSameSizeAs(few);
    }

    private long count(String status) {
        return jdbc.queryForObject(
                "select count(*) from convention where status = ? and school = '0750654D'", Long.class, status);
    }

    private void inAnotherSchool() {
        assertThat(life.post("referent2", "/api/conventions", life.form("opening")))
                .hasStatus(201);
    }

    private String opened(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }
}
