package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Tag("database")
class ObjectionPageTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Test
    void whileTheLockRunsTheControlAuthorityObjectsFromThePage() {
        var number = transmitted();
        var uri = "/conventions/" + number + "/observation";
        assertThat(visits.shown("controle", "/conventions/" + number)).contains(uri, "Formuler une observation");
        assertThat(visits.shown("proviseur", "/conventions/" + number)).doesNotContain(uri);

        var page = visits.shown("controle", uri);
        var sent = visits.post("controle", uri, Visits.posted(page, "reason", "La durée n’est pas dite."));

        assertThat(sent).hasRedirectedUrl("/conventions/" + number);
        assertThat(life.status(number)).isEqualTo("CONTESTED");
        assertThat(visits.shown("controle", "/conventions/" + number))
                .contains("est transmise au chef d’établissement")
                .doesNotContain(uri);
        assertThat(visits.get("controle", uri)).hasStatus(403);
        assertThat(visits.post("controle", uri, "_action", "trop-tard", "reason", "x"))
                .hasStatus(409);
    }

    @Test
    void nobodyElseObjects() {
        var number = transmitted();
        var uri = "/conventions/" + number + "/observation";

        assertThat(visits.get("proviseur", uri)).hasStatus(403);
        assertThat(visits.get("referent3", uri)).hasStatus(404);
        assertThat(visits.post("proviseur", uri, "_action", "p", "reason", "x")).hasStatus(403);
        var wordless = visits.post("controle", uri, "_action", "c", "reason", " ");
        assertThat(wordless).hasStatus(422);
        assertThat(Visits.body(wordless)).contains("href=\"#reason\"", "Dites pourquoi");
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
    }

    private String transmitted() {
        var number = life.open();
        life.until(number, "transmitAct");
        life.answer(number, "transmitAct");
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        return number;
    }
}
