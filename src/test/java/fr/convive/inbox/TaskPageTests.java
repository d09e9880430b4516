package fr.convive.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class TaskPageTests {

    @Autowired
    Life life;

    @Autowired
    Visits pages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theConventionAndItsStoryStandBesideTheQuestion() {
        var uri = task(opened());

        var page = pages.shown("referent", uri);

        assertThat(page).contains("Banc d&#39;essai pour pompes de forage", "Besoin exprimé", "J-15", "Historique");
        assertThat(page).contains("01/09/2026 à", "Claire Aubert");
    }

    @Test
    void aFormFilledOnAnOldRecordComesBackWithItsWordsAndWhatChanged() {
        var number = opened();
        var uri = task(number);
        var page = pages.shown("referent", uri);
        jdbc.update("update convention set version = version + 1 where number = ?", number);
        life.post("referent", "/api/tasks/" + life.task(number, "analyseNeeds").id() + "/claim", "");

        var stale = pages.post("referent", uri, Visits.posted(page, "answer", "ABANDONED", "reason", "Mots à garder"));

        assertThat(stale).hasStatus(409);
        assertThat(Visits.body(stale))
                .contains(
                        "Quelqu’un a modifié ce dossier", "Mots à garder", "Ce qui a changé depuis", "Pris en charge");

        var again = pages.post(
                "referent", uri, Visits.posted(Visits.body(stale), "answer", "ABANDONED", "reason", "Mots à garder"));
        assertThat(again).hasRedirectedUrl("/taches");
        assertThat(life.status(number)).isEqualTo("ABANDONED");
    }

    @Test
    void aFormSentTwiceIsOneActAndLeadsToTheSamePlace() {
        var number = opened();
        var uri = task(number);
        var form = Visits.posted(pages.shown("referent", uri), "answer", "ABANDONED", "reason", "Sans suite");

        assertThat(pages.post("referent", uri, form)).hasRedirectedUrl("/taches");
        assertThat(pages.post("referent", uri, form)).hasRedirectedUrl("/taches");

        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where chain = ? and act = 'TASK_DONE'",
                        Long.class,
                        life.id(number)))
                .isEqualTo(1);
    }

    @Test
    void whoComesSecondReadsWhoWasFirst() {
        var number = opened();
        var uri = task(number);
        var form = Visits.posted(pages.shown("referent", uri), "answer", "ABANDONED", "reason", "Sans suite");
        life.answer(number, "analyseNeeds");

        var second = pages.post("referent", uri, form);

        assertThat(second).hasStatus(409);
        assertThat(Visits.body(second)).contains("Déjà traitée par Claire Aubert");
    }

    @Test
    void aCompletionLeadsToTheNextTask() {
        var number = opened();
        var uri = task(number);
        opened();
        pages.leave("referent");
        var done = pages.post(
                "referent",
                uri,
                Visits.posted(pages.shown("referent", uri), "answer", "ABANDONED", "reason", "Sans suite"));

        assertThat(done).hasRedirectedUrl("/taches");
        assertThat(pages.shown("referent", "/taches"))
                .contains("C’est enregistré : « Analyser le besoin », " + number, "Tâche suivante");
    }

    private String opened() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        return number;
    }

    private String task(String number) {
        return "/taches/" + life.task(number, "analyseNeeds").id();
    }
}
