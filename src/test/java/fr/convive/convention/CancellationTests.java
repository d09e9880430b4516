package fr.convive.convention;

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
class CancellationTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatWillBeStoppedIsShownBeforeAndWhatWasStoppedAfter() {
        var number = at("analyseRisks");
        var uri = "/conventions/" + number + "/annulation";

        var page = visits.shown("proviseur", uri);

        assertThat(page).contains("Ce qui sera arrêté", "Analyser les risques");

        var form = Visits.posted(page, "reason", "Le partenaire renonce");
        assertThat(visits.post("proviseur", uri, form)).hasRedirectedUrl("/conventions/" + number);

        assertThat(life.status(number)).isEqualTo("ABANDONED");
        assertThat(visits.shown("referent", "/conventions/" + number))
                .contains("Ce qui a été arrêté", "Analyser les risques", "Le partenaire renonce", "Marc Dufour");
    }

    @Test
    void sendingItTwiceCancelsOnce() {
        var number = at("analyseRisks");
        var uri = "/conventions/" + number + "/annulation";
        var form = Visits.posted(visits.shown("referent", uri), "reason", "Le partenaire renonce");

        visits.post("referent", uri, form);
        assertThat(visits.post("referent", uri, form)).hasRedirectedUrl("/conventions/" + number);

        assertThat(jdbc.queryForObject(
                        "select count(*) from journal where chain = ? and act = 'CANCELLATION'",
                        Long.class,
                        life.id(number)))
                .isEqualTo(1);
    }

    @Test
    void withoutAReasonNothingIsStopped() {
        var number = at("analyseNeeds");
        var uri = "/conventions/" + number + "/annulation";

        var answer = visits.post("referent", uri, "_action", "sans-motif", "reason", "  ");

        assertThat(answer).hasStatus(422);
        assertThat(Visits.body(answer)).contains("href=\"#reason\"", "Répondez à cette question");
        assertThat(life.status(number)).isEqualTo("NEED");
    }

    @Test
    void whoMayNotCancelReadsWhy() {
        var number = at("analyseNeeds");

        assertThat(visits.shown("ddfpt", "/conventions/" + number))
                .contains("Seuls le·la référent·e et le chef d’établissement annulent")
                .doesNotContain("/annulation");
        var answer = visits.post("ddfpt", "/conventions/" + number + "/annulation", "_action", "d", "reason", "x");
        assertThat(answer).hasStatus(409);
        assertThat(life.status(number)).isEqualTo("NEED");
        assertThat(visits.post("referent2", "/conventions/" + number + "/annulation", "_action", "e", "reason", "x"))
                .hasStatus(404);
    }

    @Test
    void onceCancelledThereIsNothingLeftToCancel() {
        var number = at("analyseNeeds");
        visits.post("referent", "/conventions/" + number + "/annulation", "_action", "un", "reason", "Renoncement");

        var again = visits.post("referent", "/conventions/" + number + "/annulation", "_action", "deux", "reason", "x");

        assertThat(again).hasStatus(409);
        assertThat(visits.shown("referent", "/conventions/" + number)).contains("Sa vie est terminée");
    }

    private String at(String task) {
        var number = life.open();
        life.until(number, task);
        return number;
    }
}
