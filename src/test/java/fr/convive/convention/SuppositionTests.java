package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Statements;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** « Que se passe-t-il si… » : a day to come is calculated, nothing changes. */
@ApplicationTest
@Tag("database")
class SuppositionTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    ApplicationContext context;

    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForceSinceAYear() {
        ipe = new Signed(context).ipe();
        life.advanceTo(LocalDate.of(2008, 2, 1));
    }

    @Test
    void aDayToComeSaysItsRenewalsItsTermAndItsState() {
        var supposed = supposed("2009-03-15");

        assertThat(supposed.get("supposition").asBoolean()).isTrue();
        assertThat(supposed.get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(supposed.get("endsOn").asString()).isEqualTo("2011-02-28");
        assertThat(standings(supposed)).containsExactly("DEFAULTING", "UNDER_RESERVE", "AHEAD");
        assertThat(state(supposed, "E15", "2008-06-30")).isEqualTo("LATE");
    }

    @Test
    void afterItsTermItWouldHaveLapsed() {
        var supposed = supposed("2011-03-01");

        assertThat(supposed.get("status").asString()).isEqualTo("LAPSED");
        assertThat(standings(supposed)).containsOnly("DEFAULTING");
    }

    @Test
    void thePageMarksItAsASuppositionAndAsksOnlyForADayToCome() {
        var tab = "/conventions/" + ipe + "?onglet=echeances";

        assertThat(visits.shown("referent", tab)).contains("name=\"le\"").doesNotContain("Supposition au");
        assertThat(visits.shown("referent", tab + "&le=2009-03-15"))
                .contains("Supposition au 15/03/2009", "Rien n’est enregistré", "En vigueur", "28/02/2011")
                .contains("n° 2, le 01/03/2009, jusqu’au 28/02/2010 : sous réserve du dépôt des pièces");
        for (var wrong : List.of("2008-01-31", "demain", "2008-02-31", "9999-12-31")) {
            assertThat(visits.shown("referent", tab + "&le=" + wrong))
                    .contains("Indiquez un jour à venir", "le-error")
                    .doesNotContain("Supposition au");
            var refused = life.get("referent", "/api/conventions/" + ipe + "/deadlines?on=" + wrong);
            assertThat(refused).hasStatus(422);
            assertThat(life.read(refused).at("/errors/0/field").asString()).isEqualTo("on");
        }
        assertThat(life.get("referent2", "/api/conventions/" + ipe + "/deadlines?on=2009-03-15"))
                .hasStatus(404);
    }

    @Test
    void nothingIsWritten() {
        visits.shown("referent", "/conventions/" + ipe);
        var statements = Statements.during(() -> {
            visits.shown("referent", "/conventions/" + ipe + "?onglet=echeances&le=2011-03-01");
            supposed("2011-03-01");
        });

        assertThat(statements).allMatch(sql -> sql.toLowerCase(Locale.ROOT).startsWith("select"), "reads");
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
    }

    private JsonNode supposed(String day) {
        var answer = life.get("referent", "/api/conventions/" + ipe + "/deadlines?on=" + day);
        assertThat(answer).hasStatusOk();
        return life.read(answer);
    }

    private static List<String> standings(JsonNode supposed) {
        return supposed.get("renewals")
                .valueStream()
                .map(renewal -> renewal.get("standing").asString())
                .toList();
    }

    private static String state(JsonNode supposed, String code, String dueOn) {
        return supposed.get("deadlines")
                .valueStream()
                .filter(line -> line.get("code").asString().equals(code)
                        && line.get("dueOn").asString().equals(dueOn))
                .map(line -> line.get("state").asString())
                .findFirst()
                .orElseThrow();
    }
}
