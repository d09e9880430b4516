package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Statements;
import fr.convive.Visits;
import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** « En vigueur au … » : the text of any day, on the page and for programs. */
@ApplicationTest
@Tag("database")
class TermsInForceTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    ApplicationContext context;

    private String ipe;

    /** The reference convention, amended of its steering on 12 March 2009. */
    @BeforeEach
    void amended() {
        ipe = new Signed(context).ipe("lockedBlocks", List.of("OBJECT", "RENEWAL"));
        TestClock.turnTo(context.getBean(Clock.class), LocalDate.of(2009, 3, 12));
        assertThat(life.post(
                        "referent",
                        "/api/conventions/" + ipe + "/amendments",
                        Map.of("blocks", List.of("steering"), "reason", "Quatre réunions.")))
                .hasStatus(201);
        life.answer(ipe, "draftConvention", "steering", Map.of("meetingsPerYear", 4));
        for (var task : List.of("agreeOnDraft", "giveFinancialVisa", "giveManagementVisa", "sign", "sign")) {
            life.answer(ipe, task);
        }
    }

    @Test
    void programsReadTheTextOfAnyDayAndWhereEachBlockComesFrom() {
        var now = life.read(life.get("referent", terms("")));

        assertThat(now.get("on").asString()).isEqualTo("2009-03-12");
        assertThat(now.get("edition").asInt()).isEqualTo(1);
        assertThat(now.get("blocks")).hasSize(Block.values().length);
        for (var block : now.get("blocks")) {
            assertThat(block.path("origin").path("number").asInt())
                    .isEqualTo(block.get("block").asString().equals("STEERING") ? 1 : 0);
            assertThat(block.get("locked").asBoolean())
                    .isEqualTo(List.of("OBJECT", "RENEWAL")
                            .contains(block.get("block").asString()));
        }
        assertThat(now.path("terms").path("steering").path("meetingsPerYear").asInt())
                .isEqualTo(4);
        var before = life.read(life.get("referent", terms("?on=2009-03-11")));
        assertThat(before.get("edition").asInt()).isZero();
        assertThat(before.get("inForceOn").asString()).isEqualTo("2007-03-01");
        assertThat(before.path("terms").path("steering").path("meetingsPerYear").asInt())
                .isEqualTo(2);
        assertThat(before.get("editions")).hasSize(2);
    }

    @Test
    void aDayBeforeTheEffectHasNoText() {
        assertThat(life.get("referent", terms("?on=2007-02-28")))
                .hasStatus(409)
                .bodyText()
                .contains("01/03/2007");
        assertThat(life.get("referent", terms("?on=hier"))).hasStatus(400);
        assertThat(life.get("referent3", terms(""))).hasStatus(404);
        assertThat(life.get("referent", "/api/conventions/" + life.open() + "/terms"))
                .hasStatus(409)
                .bodyText()
                .contains("pas encore");
    }

    @Test
    void thePageShowsTheTextOfADayItsActsAndItsLocks() {
        var now = visits.shown("referent", page(""));

        assertThat(now)
                .contains("Les termes en vigueur au 12/03/2009", "4 réunions par an", "Verrouillé")
                .contains("Texte de : avenant n° 1 du 12/03/2009", "Texte de : convention d’origine")
                .contains("au=2007-03-01", "au=2009-03-12")
                .doesNotContain("Échéances de cette version", "??");
        var before = visits.shown("referent", page("&au=2008-05-01"));
        assertThat(before)
                .contains("Les termes en vigueur au 01/05/2008", "2 réunions par an", "value=\"2008-05-01\"")
                .contains("Échéances de cette version", "28/02/2011")
                .doesNotContain("Texte de : avenant", "??");
        assertThat(visits.shown("referent", page("&au=2007-02-28")))
                .contains("n’a pris effet que le 01/03/2007", "au=2009-03-12")
                .doesNotContain("Texte de :");
        assertThat(visits.shown("referent", page("&au=juin")))
                .contains("« juin » n’est pas une date", "Les termes en vigueur au 12/03/2009");
    }

    @Test
    void anOlderTextTakesNoMoreReadingsThanTheNewest() {
        for (var uri : List.of(page(""), page("&au=2008-05-01"))) {
            visits.shown("referent", uri);
            assertThat(Statements.during(() -> visits.shown("referent", uri))).hasSizeLessThanOrEqualTo(8);
        }
    }

    private String terms(String query) {
        return "/api/conventions/" + ipe + "/terms" + query;
    }

    private String page(String query) {
        return "/conventions/" + ipe + "?onglet=vigueur" + query;
    }
}
