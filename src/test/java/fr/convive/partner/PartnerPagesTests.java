package fr.convive.partner;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Visits;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The file of partners as people walk through it: opened, read by colleagues, changed, unknown to another académie. */
@ApplicationTest
@Tag("database")
class PartnerPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCompanyIsOpenedWithItsSevenFieldsAndSeenByTheWholeAcademy() {
        var blank = visits.shown("referent", "/partenaires/nouveau?genre=COMPANY");
        assertThat(blank)
                .contains("santé (économique/financière)", "name=\"sheet.knowHow\"")
                .doesNotContain("sheet.schemes", "sheet.trainings");

        var address = opened(
                "Hydrolys",
                "siret",
                "732 829 320 00074",
                "naf",
                "28.13z",
                "nafVersion",
                "REV_2",
                "town",
                "Paris",
                "sheet.sector",
                "Pompes de forage");

        assertThat(visits.shown("referent", address))
                .contains(
                        "732 829 320 00074",
                        "732 829 320",
                        "2813Z (NAF rév. 2) : Fabrication de machines et équipements n.c.a.",
                        "Pompes de forage",
                        "Modifier la fiche");
        assertThat(visits.shown("referent2", address)).contains("Pompes de forage", "Modifier la fiche");
        assertThat(visits.shown("drafpic", address)).contains("Modifier la fiche");
        assertThat(visits.shown("auditeur", address))
                .contains("Pompes de forage")
                .doesNotContain("Modifier la fiche");
        assertThat(visits.shown("secretaire", address)).doesNotContain("Modifier la fiche");
        assertThat(noted("PARTNER_OPENED", address)).isOne();
    }

    @Test
    void anotherAcademysPartnerDoesNotExist() {
        var address = opened("Scierie du Perche");
        var before = refusals();

        assertThat(visits.get("referent3", address)).hasStatus(404);
        assertThat(visits.get("referent3", address + "/fiche")).hasStatus(404);
        assertThat(refusals()).isEqualTo(before + 2);
        assertThat(body(visits.get("referent3", "/partenaires?q=Scierie"))).doesNotContain("Scierie du Perche<");
        assertThat(visits.get("admin", address)).hasStatus(404);
        assertThat(visits.get("controle", "/partenaires")).hasStatus(403);
        assertThat(visits.get("secretaire", address + "/fiche")).hasStatus(403);
        assertThat(visits.get("auditeur", "/partenaires/nouveau")).hasStatus(403);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        var page = visits.shown("referent", "/partenaires/nouveau");
        var count = partners();

        var answer = visits.post(
                "referent",
                "/partenaires/nouveau",
                posted(
                        page,
                        "kind",
                        "COMPANY",
                        "name",
                        "",
                        "siret",
                        "73282932000075",
                        "siren",
                        "12",
                        "uai",
                        "0750654E",
                        "rna",
                        "W1",
                        "naf",
                        "XX",
                        "nafVersion",
                        "REV_2",
                        "postcode",
                        "7500",
                        "sheet.sector",
                        "Pompes",
                        "sheet.schemes",
                        "Aucun"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("clé ne tombe pas juste", "value=\"73282932000075\"", "id=\"erreurs\"", "Pompes</textarea>")
                .contains("Ce n’est pas un UAI", "Ce n’est pas un numéro RNA", "cinq chiffres", "autre genre");
        var other = visits.post(
                "referent",
                "/partenaires/nouveau",
                posted(page, "kind", "COMPANY", "name", "X", "siret", "73282932000074", "siren", "428436893"));
        assertThat(body(other)).contains("Ce SIREN n’est pas celui du SIRET");
        assertThat(partners()).isEqualTo(count);
    }

    @Test
    void aChangedRecordKeepsItsFormerNameAndRefusesAnOlderForm() {
        var address = opened("Ateliers du Vexin", "sheet.sector", "Usinage");
        var first = visits.shown("referent", address + "/fiche");
        var second = visits.shown("referent2", address + "/fiche");

        assertThat(visits.post(
                        "referent",
                        address + "/fiche",
                        posted(first, "kind", "COMPANY", "name", "Vexin Mécanique", "sheet.sector", "Usinage")))
                .hasRedirectedUrl(address);
        var late = visits.post(
                "referent2",
                address + "/fiche",
                posted(second, "kind", "COMPANY", "name", "Ateliers Vexin", "sheet.sector", "Tournage"));

        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("Quelqu’un d’autre a modifié cette fiche", "Tournage</textarea>");
        assertThat(visits.shown("referent", address))
                .contains("Vexin Mécanique", "ex-Ateliers du Vexin (jusqu’au 31/08/2026)");
        assertThat(visits.shown("referent", "/partenaires?q=ateliers+du+vexin")).contains("Vexin Mécanique");
        assertThat(noted("PARTNER_DESCRIBED", address)).isOne();

        var again = visits.shown("referent", address + "/fiche");
        visits.post(
                "referent",
                address + "/fiche",
                posted(again, "kind", "COMPANY", "name", "Vexin Mécaniques", "correction", "true"));
        assertThat(visits.shown("referent", address))
                .contains("Vexin Mécaniques")
                .doesNotContain("ex-Vexin");
    }

    @Test
    void aFormerNameIsToldWithItsDay() {
        var address = opened("Roux Énergie");
        var page = visits.shown("referent", address + "/noms");

        assertThat(visits.post("referent", address + "/noms", posted(page, "name", "Roux", "borneUntil", "2030-01-01")))
                .hasStatus(409);
        var wrong = visits.post("referent", address + "/noms", posted(page, "name", " ", "borneUntil", "31 juin"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("31 juin");
        assertThat(visits.post(
                        "referent",
                        address + "/noms",
                        posted(page, "name", "Établissements Roux", "borneUntil", "1999-12-31")))
                .hasRedirectedUrl(address);
        assertThat(visits.shown("referent2", "/partenaires?q=etablissements+roux"))
                .contains("Roux Énergie");
    }

    @Test
    void yesterdaysInstitutionFindsTodays() {
        var address = opened("France Travail Bastille", "kind", "INSTITUTION", "sheet.services", "Placement");

        assertThat(visits.shown("referent", "/partenaires?q=ANPE")).contains("France Travail Bastille");
        assertThat(visits.shown("referent", "/partenaires?q=pole+emploi&genre=INSTITUTION"))
                .contains("France Travail Bastille");
        assertThat(visits.shown("referent", "/partenaires?q=ANPE&genre=COMPANY"))
                .contains("Aucun partenaire ne répond");
        assertThat(visits.shown("referent", address))
                .contains("ex-Pôle emploi (jusqu’au 31/12/2023)", "ex-ANPE (jusqu’au 18/12/2008)");
    }

    @Test
    void aGroupIsChosenAndNeverTurnsRound() {
        var mother = opened("Groupe Turbine");
        var daughter = opened("Turbine Nord");
        var found = visits.shown("referent", daughter + "/groupe?q=groupe+turbine");
        assertThat(found).contains("Groupe Turbine");

        assertThat(visits.post("referent", daughter + "/groupe", posted(found, "group", id(mother))))
                .hasRedirectedUrl(daughter);
        assertThat(visits.shown("referent", daughter)).contains("Fait partie de", mother);

        assertThat(visits.shown("referent", daughter + "/groupe")).contains("Groupe Turbine, comme aujourd’hui");
        var back = visits.shown("referent", mother + "/groupe?q=turbine");
        var refused = visits.post("referent", mother + "/groupe", posted(back, "group", id(daughter)));
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("tournerait en rond");
        var self = visits.post("referent", mother + "/groupe", posted(back, "group", id(mother)));
        assertThat(self).hasStatus(409);
        assertThat(visits.post(
                        "referent",
                        daughter + "/groupe",
                        posted(visits.shown("referent", daughter + "/groupe"), "group", "")))
                .hasRedirectedUrl(daughter);
        assertThat(visits.shown("referent", daughter)).doesNotContain("Fait partie de");
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 10; i < 40; i++) {
            opened("Zinguerie " + i);
        }

        var first = visits.shown("referent", "/partenaires?q=zinguerie");
        assertThat(first).contains("Zinguerie 10", "Zinguerie 34").doesNotContain("Zinguerie 35");
        var next = first.replaceAll("(?s).*href=\"(/partenaires\\?[^\"]*apres=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(visits.shown("referent", next))
                .contains("Zinguerie 35", "Zinguerie 39")
                .doesNotContain("Zinguerie 34");
    }

    @Test
    void aDoubleClickOpensOneRecord() {
        var page = visits.shown("referent", "/partenaires/nouveau");
        var fields = posted(page, "kind", "COMPANY", "name", "Double Clic");

        var first = visits.post("referent", "/partenaires/nouveau", fields);
        var second = visits.post("referent", "/partenaires/nouveau", fields);

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(jdbc.queryForObject("select count(*) from partner where name = 'Double Clic'", Integer.class))
                .isOne();
    }

    private String opened(String name, Object... more) {
        var page = visits.shown("referent", "/partenaires/nouveau");
        var answers = new Object[more.length + 4];
        answers[0] = "kind";
        answers[1] = "COMPANY";
        answers[2] = "name";
        answers[3] = name;
        System.arraycopy(more, 0, answers, 4, more.length);
        MvcTestResult answer = visits.post("referent", "/partenaires/nouveau", posted(page, answers));
        if (answer.getResponse().getStatus() == 409) {
            var another = java.util.stream.Stream.concat(
                            java.util.Arrays.stream(answers), java.util.stream.Stream.of("another", "true"))
                    .toArray();
            answer = visits.post("referent", "/partenaires/nouveau", posted(body(answer), another));
        }
        assertThat(answer).as(body(answer)).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private int noted(String act, String address) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from journal where act = ? and object = ?",
                Integer.class,
                act,
                "partner " + id(address)));
    }

    private int refusals() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Integer.class));
    }

    private int partners() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from partner", Integer.class));
    }
}
