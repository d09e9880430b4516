package fr.convive.partner;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.page.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** No doubles: twins are shown before a record opens, doubles are found, compared, merged, and part again. */
@ApplicationTest
@Tag("database")
class TwinPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Life life;

    @Autowired
    Words words;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void twinsAreShownWithTheirReasonAndNothingTypedIsLost() {
        var known = opened("Hydrolys", "siret", "73282932000074", "town", "Paris");
        var page = visits.shown("referent2", "/partenaires/nouveau");

        var warned = visits.post(
                "referent2",
                "/partenaires/nouveau",
                posted(page, "kind", "COMPANY", "name", "Hydrolis", "siren", "732829320", "sheet.sector", "Pompes"));

        assertThat(warned).hasStatus(409);
        assertThat(body(warned))
                .contains("peut-être déjà une fiche", known, "même SIREN", "nom proche", "C’est bien un autre")
                .contains("value=\"Hydrolis\"", "Pompes</textarea>");
        assertThat(count("Hydrolis")).isZero();
        var third = opened("Hydroliz Services", "siret", "55208131766522", "another", "true");
        assertThat(third).isNotEqualTo(known);
        var unseen = visits.post(
                "referent2",
                "/partenaires/nouveau",
                posted(body(warned), "kind", "COMPANY", "name", "Hydroliz Services", "another", "true"));
        assertThat(unseen).hasStatus(409);
        assertThat(body(unseen)).contains(third);

        var opened = visits.post(
                "referent2",
                "/partenaires/nouveau",
                posted(body(warned), "kind", "COMPANY", "name", "Hydrolis", "siren", "732829320", "another", "true"));
        assertThat(opened).as(body(opened)).hasStatus3xxRedirection();
        assertThat(count("Hydrolis")).isOne();
        assertThat(visits.shown("drafpic", "/partenaires/doublons?raison=SAME_SIREN"))
                .as("said to be two: no doubles")
                .doesNotContain(known);
    }

    @Test
    void programsAreToldOfTwinsUnlessTheySayThatItIsAnother() {
        var first = life.post("referent", "/api/partners", Map.of("kind", "COMPANY", "name", "Textiles de la Bièvre"));
        assertThat(first).hasStatus(201);
        var said = Map.of("kind", "COMPANY", "name", "Textile de la Bievre");

        var warned = life.post("referent", "/api/partners", said);

        assertThat(warned).hasStatus(409);
        assertThat(warned.getResponse().getContentType()).startsWith("application/problem+json");
        var problem = life.read(warned);
        assertThat(problem.get("twins").get(0).get("id").asString())
                .isEqualTo(life.read(first).get("id").asString());
        assertThat(problem.get("twins").get(0).get("why").get(0).asString()).isEqualTo("CLOSE_NAME");
        assertThat(life.post(
                        "referent",
                        "/api/partners",
                        Map.of("kind", "COMPANY", "name", "Textile de la Bievre", "another", true)))
                .hasStatus(201);
    }

    @Test
    void twoDoublesAreComparedMergedLedToTheOneThatStaysAndPartAgain() {
        var stays = opened("Ateliers du Vexin", "town", "Pontoise", "sheet.sector", "Usinage");
        var goes = opened("SARL Ateliers du Vexin", "town", "Osny", "siret", "80286948700016", "another", "true");
        record(goes);
        assertThat(visits.shown("referent", "/partenaires")).contains("/partenaires/doublons");
        var doubles = visits.shown("drafpic", "/partenaires/doublons?raison=SAME_NAME");
        jdbc.update("delete from partner_distinct");
        doubles = visits.shown("drafpic", "/partenaires/doublons?raison=SAME_NAME");
        assertThat(doubles).contains(stays, goes, "même nom");
        assertThat(visits.shown("auditeur", "/partenaires/doublons?raison=SAME_NAME"))
                .contains(stays)
                .doesNotContain("/fusion");
        assertThat(body(visits.get("referent3", "/partenaires/doublons?raison=SAME_NAME")))
                .doesNotContain(stays);

        var uri = stays + "/fusion?avec=" + id(goes);
        assertThat(visits.get("auditeur", uri)).hasStatus(403);
        assertThat(visits.get("referent3", uri)).hasStatus(404);
        var compared = visits.shown("drafpic", uri);
        assertThat(compared).contains("Pontoise", "Osny", "802 869 487 00016", "1 échange");
        var merged = visits.post(
                "drafpic", uri, posted(compared, "garder", id(stays), "value.town", id(goes), "value.name", id(stays)));
        assertThat(merged).as(body(merged)).hasRedirectedUrl(stays);

        assertThat(visits.shown("drafpic", stays))
                .contains("Osny", "802 869 487 00016", "Stages", "Annuler la fusion", "01/10/2026")
                .contains("Fusionnée le 01/09/2026 avec « SARL Ateliers du Vexin »");
        assertThat(visits.get("referent", goes)).hasStatus(307).hasHeader("Location", stays);
        assertThat(visits.get("referent", goes + "/fiche")).hasHeader("Location", stays + "/fiche");
        assertThat(visits.get("referent3", goes)).hasStatus(404);
        assertThat(life.get("referent", "/api/partners/" + id(goes)))
                .hasStatus(307)
                .hasHeader("Location", "/api/partners/" + id(stays));
        assertThat(visits.get("referent", "/conventions/nouvelle?partenaire=" + id(goes)))
                .hasHeader("Location", "/conventions/nouvelle?partenaire=" + id(stays));
        assertThat(visits.shown("drafpic", "/partenaires/doublons?raison=SAME_NAME"))
                .doesNotContain(goes);

        var undo = stays + "/fusions/"
                + jdbc.queryForObject("select id from partner_merger where survivor = ?", Object.class, uuid(stays))
                + "/fin";
        assertThat(visits.post("referent3", undo, "_action", "theirs")).hasStatus(404);
        assertThat(visits.post("drafpic", undo, posted(visits.shown("drafpic", stays))))
                .hasRedirectedUrl(stays);
        assertThat(visits.shown("drafpic", stays))
                .contains("Pontoise")
                .doesNotContain("Stages", "Annuler la fusion", "802 869 487");
        assertThat(visits.shown("referent", goes)).contains("Stages", "Osny");
    }

    @Test
    void twoThatAreTwoComeUpAsDoublesNoMore() {
        var one = opened("Menuiserie Lebrun");
        var other = opened("Menuiserie Lebrun", "town", "Meaux", "another", "true");
        jdbc.update("delete from partner_distinct");
        assertThat(visits.shown("referent", "/partenaires/doublons?raison=SAME_NAME"))
                .contains(one, other);

        assertThat(visits.post("referent", one + "/distinction?avec=" + id(other), "_action", "two"))
                .hasRedirectedUrl("/partenaires/doublons");

        assertThat(visits.shown("referent", "/partenaires/doublons?raison=SAME_NAME"))
                .doesNotContain(other);
    }

    @Test
    void programsMergeAndPartToo() {
        var stays = opened("Fonderie Alpha", "siret", "81429805500017");
        var goes = opened("Fonderie Alfa", "another", "true");

        var merged = life.post(
                "drafpic",
                "/api/partners/" + id(stays) + "/mergers",
                Map.of("other", id(goes), "believed", new Object[] {"name"}));
        assertThat(merged).hasStatus(201);
        assertThat(visits.shown("referent", stays)).contains("<h1>Fonderie Alfa</h1>");
        var again = life.post("drafpic", "/api/partners/" + id(stays) + "/mergers", Map.of("other", id(goes)));
        assertThat(again).hasStatus(409);
        assertThat(life.get("referent", "/api/partners/doubles?why=CLOSE_NAME")).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource
    void theJournalSaysEveryActOnThisFileInFrench(PartnerAct act) {
        assertThat(words.find("act." + act)).isPresent();
    }

    @Test
    void theJournalSaysEveryActOfAdministrationInFrench() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/fr/convive/administration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"").matcher(Files.readString(file));
                while (found.find()) {
                    acts.add(found.group(1));
                }
            }
        }

        assertThat(acts)
                .contains("ROLE_GIVEN", "FIRST_ADMINISTRATOR")
                .allSatisfy(act -> assertThat(words.find("act." + act)).as(act).isPresent());
    }

    private String opened(String name, Object... more) {
        var fields = new java.util.LinkedHashMap<String, Object>(Map.of("kind", "COMPANY", "name", name));
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        var page = visits.shown("referent", "/partenaires/nouveau");
        var answer = visits.post("referent", "/partenaires/nouveau", posted(page, flat(fields)));
        if (answer.getResponse().getStatus() == 409 && fields.containsKey("another")) {
            answer = visits.post("referent", "/partenaires/nouveau", posted(body(answer), flat(fields)));
        }
        assertThat(answer).as(body(answer)).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static Object[] flat(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    private void record(String address) {
        var page = visits.shown("referent", address + "/echanges/nouveau");
        var answer = visits.post(
                "referent",
                address + "/echanges/nouveau",
                posted(page, "kind", "PLACEMENT", "heldOn", "2026-08-30", "received", "Stages"));
        assertThat(answer).as(body(answer)).hasRedirectedUrl(address);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static java.util.UUID uuid(String address) {
        return java.util.UUID.fromString(id(address));
    }

    private int count(String name) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from partner where name = ?", Integer.class, name));
    }
}
