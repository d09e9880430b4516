package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
@Tag("database")
class OpeningTests {

    private static final String URI = "/conventions/nouvelle";

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theCoordinatorsSchoolIsAlreadyAParty() {
        var page = visits.shown("referent", URI);

        assertThat(page).contains("value=\"Lycée des Remparts\"", "value=\"0750654D\"", "Partie 4");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void aNeedExpressedOpensAConventionAndItsFirstTask() {
        var page = visits.shown("referent", URI);

        var opened = visits.post("referent", URI, Visits.posted(page, answers()));

        assertThat(opened).hasStatus3xxRedirection();
        var number = opened.getResponse().getRedirectedUrl().replace("/conventions/", "");
        assertThat(visits.shown("referent", "/conventions/" + number))
                .contains("est ouverte", "Atelier partagé", "À vous : Analyser le besoin");
        assertThat(jdbc.queryForObject("select count(*) from convention where number = ?", Long.class, number))
                .isEqualTo(1);
    }

    @Test
    void sendingItTwiceOpensOne() {
        var form = Visits.posted(visits.shown("referent", URI), answers());

        var first = visits.post("referent", URI, form);
        var second = visits.post("referent", URI, form);

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheWordsStay() {
        var answer = visits.post(
                "referent",
                URI,
                Visits.posted(
                        visits.shown("referent", URI),
                        answers("title", "", "object", "Un objet à garder", "parties[1].siret", "732 829 320 00075")));

        assertThat(answer).hasStatus(422);
        assertThat(Visits.body(answer))
                .contains("href=\"#title\"", "Un objet à garder", "732 829 320 00075", "Ce SIRET n’est pas valable");
        assertThat(Visits.body(answer)).contains("href=\"#parties1.siretSound\"", "id=\"parties1.siretSound\"");
    }

    @Test
    void aConventionWithoutPartnerIsNone() {
        var answer = visits.post(
                "referent",
                URI,
                Visits.posted(
                        visits.shown("referent", URI),
                        answers(
                                "parties[1].name", "",
                                "parties[1].siret", "",
                                "parties[1].representative.name", "",
                                "parties[1].representative.title", "")));

        assertThat(answer).hasStatus(422);
        assertThat(Visits.body(answer)).contains("ajoutez-le aux parties", "id=\"partnerAmongParties\"");
    }

    @Test
    void aRowMoreIsAskedForWithoutAnswering() {
        var answer = visits.post(
                "referent", URI, Visits.posted(visits.shown("referent", URI), answers("_add", "parties", "title", "")));

        assertThat(answer).hasStatusOk();
        assertThat(Visits.body(answer)).contains("Partie 5").doesNotContain("id=\"erreurs\"");
    }

    @Test
    void aForgedConstantIsAnAnswerThatIsMissing() {
        var answer =
                visits.post("referent", URI, Visits.posted(visits.shown("referent", URI), answers("type", "TRAITE")));

        assertThat(answer).hasStatus(422);
        assertThat(Visits.body(answer)).contains("Atelier partagé");
    }

    @Test
    void onlyACoordinatorExpressesANeed() {
        assertThat(visits.shown("referent", "/conventions")).contains(URI);
        for (var login : List.of("proviseur", "drafpic", "auditeur", "controle")) {
            assertThat(visits.get(login, URI)).as(login).hasStatus(403);
            assertThat(visits.shown(login, "/conventions")).doesNotContain(URI);
            assertThat(visits.post(login, URI, "_action", login, "title", "x")).hasStatus(403);
        }
    }

    @Test
    void aProgramIsToldTheSameOfAWrongSiret() {
        var body = life.form(
                "opening",
                "parties",
                List.of(Map.of(
                        "side",
                        "PARTNER",
                        "name",
                        "Hydrolys",
                        "siret",
                        "12345678901234",
                        "representative",
                        Map.of("name", "Yanis", "title", "Gérant"))));

        var answer = life.post("referent", "/api/conventions", body);

        assertThat(answer).hasStatus(422);
        assertThat(Visits.body(answer)).contains("Ce SIRET n’est pas valable", "parties[0].siretSound");
    }

    private static Object[] answers(Object... differences) {
        var answers = new java.util.LinkedHashMap<String, Object>(Map.of(
                "title", "Atelier partagé",
                "object", "Partager un atelier de soudure",
                "type", "CONVENTION",
                "kind", "TECHNOLOGICAL_PROJECT",
                "objective", "COMPANY_DEVELOPMENT",
                "setting", "EDUCATIONAL"));
        answers.putAll(party(0, "SCHOOL", "Lycée des Remparts", "0750654D", "", "Marc Dufour", "Proviseur"));
        answers.putAll(party(1, "PARTNER", "Hydrolys", "", "73282932000074", "Yanis Le Goff", "Gérant"));
        answers.putAll(party(2, "", "", "", "", "", ""));
        answers.putAll(party(3, "", "", "", "", "", ""));
        for (int i = 0; i < differences.length; i += 2) {
            answers.put((String) differences[i], differences[i + 1]);
        }
        return answers.entrySet().stream()
                .flatMap(answer -> java.util.stream.Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }

    private static Map<String, Object> party(
            int row, String side, String name, String uai, String siret, String by, String title) {
        var at = "parties[" + row + "].";
        return Map.of(
                at + "side", side,
                at + "name", name,
                at + "uai", uai,
                at + "siret", siret,
                at + "representative.name", by,
                at + "representative.title", title);
    }
}
