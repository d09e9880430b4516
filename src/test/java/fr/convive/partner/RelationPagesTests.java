package fr.convive.partner;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a school keeps of a partner: people, exchanges, prospects; a colleague of another school sees none of it. */
@ApplicationTest
@Tag("database")
class RelationPagesTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aContactIsOfTheSchoolThatKnowsThem() {
        var address = opened("Hydrolys");
        var page = visits.shown("referent", address + "/contacts/nouveau");

        var wrong = visits.post(
                "referent",
                address + "/contacts/nouveau",
                posted(
                        page,
                        "name",
                        "",
                        "role",
                        "Gérant",
                        "email",
                        "nulle part",
                        "from",
                        "2026-02-01",
                        "until",
                        "2026-01-01"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("adresse de courriel", "précéder la prise de fonction", "value=\"Gérant\"");

        assertThat(visits.post(
                        "referent",
                        address + "/contacts/nouveau",
                        posted(page, "name", "Odile Garnier", "role", "Directrice", "from", "2020-01-01")))
                .hasRedirectedUrl(address);
        assertThat(visits.shown("referent", address)).contains("Odile Garnier", "depuis le 01/01/2020");
        assertThat(visits.shown("drafpic", address)).contains("Odile Garnier");
        assertThat(visits.shown("auditeur", address)).contains("Odile Garnier");
        assertThat(visits.shown("referent2", address)).doesNotContain("Odile Garnier");
        var contact = address + "/contacts/"
                + jdbc.queryForObject("select id from partner_contact where name = 'Odile Garnier'", Object.class);
        assertThat(visits.get("referent2", contact)).hasStatus(404);
        assertThat(visits.get("referent3", contact)).hasStatus(404);

        var edit = visits.shown("referent", contact);
        var left = posted(
                edit, "name", "Odile Garnier", "role", "Directrice", "from", "2020-01-01", "until", "2026-08-30");
        assertThat(visits.post("referent", contact, left)).hasRedirectedUrl(address);
        assertThat(visits.shown("referent", address)).contains("N’y est plus", "du 01/01/2020 au 30/08/2026");
        var stale = visits.post(
                "referent",
                contact,
                Stream.concat(Stream.of(left), Stream.of("_action", "another")).toArray());
        assertThat(stale).hasStatus(409);
        assertThat(noted("CONTACT_ADDED", address)).isOne();
        assertThat(jdbc.queryForList("select after_text from journal where act = 'CONTACT_ADDED'", String.class))
                .noneMatch(words -> words.contains("Garnier"));
    }

    @Test
    void exchangesAreCountedBothWaysAndTheNextOneIsAhead() {
        var address = opened("Air Mesure");
        assertThat(visits.shown("referent", address)).contains("En sommeil", "Aucun échange en douze mois.");
        var page = visits.shown("referent", address + "/echanges/nouveau");

        var wrong = visits.post(
                "referent", address + "/echanges/nouveau", posted(page, "kind", "VISIT", "heldOn", "2026-08-20"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong))
                .contains("Dites qui a été rencontré", "Dites ce qui a été vu", "au moins un côté a apporté");
        assertThat(visits.post(
                        "referent",
                        address + "/echanges/nouveau",
                        posted(page, "kind", "CALL", "heldOn", "2026-09-02", "given", "Rien encore")))
                .hasStatus(409);

        record(
                address,
                "kind",
                "PLACEMENT",
                "heldOn",
                "2026-03-10",
                "received",
                "Stages de première",
                "receivedCount",
                3);
        assertThat(visits.shown("referent", address))
                .contains("Un seul échange en douze mois.", "Stages de première (3 places)");
        record(
                address,
                "kind",
                "VISIT",
                "heldOn",
                "2026-08-20",
                "given",
                "Les plateaux techniques",
                "met",
                "Nora Haddad",
                "seen",
                "Le banc de mesure",
                "needs",
                "Deux techniciens",
                "nextKind",
                "MEETING",
                "nextOn",
                "2026-09-10",
                "nextBy",
                "Claire");

        assertThat(visits.shown("referent", address))
                .doesNotContain("En sommeil")
                .contains("2025-2026", "1 fois, 3 au total", "Deux techniciens")
                .contains("Prochain échange : réunion le 10/09/2026, par Claire");
        assertThat(visits.shown("referent", "/partenaires?onglet=venir")).contains("Air Mesure", "10/09/2026", "J-9");
        assertThat(visits.shown("referent2", "/partenaires?onglet=venir")).contains("Aucun échange n’est prévu");
        assertThat(visits.shown("referent2", address)).doesNotContain("Deux techniciens", "2025-2026");
        assertThat(visits.shown("drafpic", "/partenaires?onglet=venir")).contains("Air Mesure", "Lycée des Remparts");
        assertThat(visits.shown("referent", "/partenaires?q=air+mesure"))
                .contains("20/08/2026")
                .doesNotContain("En sommeil");
        assertThat(jdbc.queryForObject(
                        "select last_contact_on from partner where name = 'Air Mesure'", java.sql.Date.class))
                .hasToString("2026-08-20");

        life.advanceTo(java.time.LocalDate.of(2026, 9, 11));
        assertThat(visits.shown("referent", "/partenaires?onglet=venir")).contains("En retard de 1 j");
        record(address, "kind", "MEETING", "heldOn", "2026-09-11", "received", "Un calendrier");
        assertThat(visits.shown("referent", "/partenaires?onglet=venir")).doesNotContain("Air Mesure");
        assertThat(noted("INTERACTION", address)).isEqualTo(3);
    }

    @Test
    void aProspectBecomesAConventionWithWhatIsKnown() {
        var address = opened("Menuiserie Lacaze", "siret", "80286948700016");
        var contact = visits.shown("referent", address + "/contacts/nouveau");
        visits.post(
                "referent",
                address + "/contacts/nouveau",
                posted(contact, "name", "Inès Lacaze", "role", "Directrice", "from", "2021-01-01"));
        var page = visits.shown("referent", address + "/prospection");
        var wrong = visits.post(
                "referent",
                address + "/prospection",
                posted(page, "state", "REFUSED", "needs", "Former ses menuisiers"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("Donnez la raison du refus", "Former ses menuisiers</textarea>");
        assertThat(visits.post("referent", address + "/prospection", posted(page, "state", "BECAME")))
                .hasStatus(422);
        assertThat(visits.post(
                        "referent",
                        address + "/prospection",
                        posted(
                                page,
                                "state",
                                "INTERESTED",
                                "needs",
                                "Former ses menuisiers",
                                "proposal",
                                "Stages contre plateau technique",
                                "nextStep",
                                "Rendez-vous",
                                "nextOn",
                                "2026-12-05")))
                .hasRedirectedUrl(address);
        assertThat(visits.shown("referent", "/partenaires?onglet=prospection&etat=INTERESTED"))
                .contains("Menuiserie Lacaze", "Rendez-vous");
        assertThat(visits.shown("referent2", "/partenaires?onglet=prospection")).doesNotContain("Menuiserie Lacaze");
        var mine = address + "/prospection/" + prospect("Menuiserie Lacaze", "INTERESTED");
        var first = visits.shown("referent", mine);
        assertThat(first).contains("Former ses menuisiers</textarea>");
        var again = posted(
                first,
                "state",
                "INTERESTED",
                "needs",
                "Former ses menuisiers",
                "ownNeeds",
                "Douze stages",
                "proposal",
                "Stages contre plateau technique");
        assertThat(visits.post("referent", mine, again)).hasRedirectedUrl(address);
        assertThat(visits.shown("referent", address)).contains("Besoins de l’établissement", "Douze stages");
        assertThat(visits.post("referent", mine, posted(first, "_action", "late", "state", "CONTACTED")))
                .hasStatus(409);
        assertThat(visits.get("referent2", mine)).hasStatus(404);
        var second = visits.shown("referent", address + "/prospection");
        assertThat(visits.post(
                        "referent",
                        address + "/prospection",
                        posted(second, "state", "TO_CONTACT", "subject", "Taxe d’apprentissage")))
                .hasRedirectedUrl(address);
        assertThat(visits.shown("referent", address)).contains("Taxe d’apprentissage", "Douze stages");
        assertThat(visits.shown("referent", "/partenaires?onglet=prospection")).contains("Taxe d’apprentissage");

        var uri = "/conventions/nouvelle?partenaire=" + address.substring("/partenaires/".length());
        assertThat(visits.get("referent3", uri)).hasStatus(404);
        var opening = visits.shown("referent", uri);
        assertThat(opening)
                .contains(
                        "value=\"Menuiserie Lacaze\"",
                        "value=\"80286948700016\"",
                        "value=\"Inès Lacaze\"",
                        "value=\"Directrice\"")
                .contains("Stages contre plateau technique</textarea>");
        var opened = visits.post(
                "referent",
                "/conventions/nouvelle",
                posted(
                        opening,
                        "partner",
                        address.substring("/partenaires/".length()),
                        "type",
                        "CONVENTION",
                        "kind",
                        "OTHER",
                        "title",
                        "Plateau partagé",
                        "object",
                        "Stages contre plateau technique",
                        "parties[0].side",
                        "SCHOOL",
                        "parties[0].name",
                        "Lycée des Remparts",
                        "parties[0].representative.name",
                        "Marc Dufour",
                        "parties[0].representative.title",
                        "Proviseur",
                        "parties[1].side",
                        "PARTNER",
                        "parties[1].name",
                        "Menuiserie Lacaze",
                        "parties[1].representative.name",
                        "Inès Lacaze",
                        "parties[1].representative.title",
                        "Directrice"));
        assertThat(opened).as(body(opened)).hasStatus3xxRedirection();
        var number =
                Objects.requireNonNull(opened.getResponse().getRedirectedUrl()).replace("/conventions/", "");

        assertThat(visits.shown("referent", address)).contains("Plateau partagé", number, "Devenu convention");
        assertThat(visits.shown("referent2", address)).doesNotContain("Plateau partagé");
        assertThat(jdbc.queryForObject("select convention from prospect where state = 'BECAME'", String.class))
                .isEqualTo(number);
        assertThat(jdbc.queryForList("select state from prospect where subject is not null", String.class))
                .containsExactly("TO_CONTACT");
        assertThat(noted("PROSPECT", address)).isEqualTo(4);
    }

    @Test
    void anExchangeToldWronglyIsCorrectedAndTheJournalKeepsWhatWasTold() {
        var address = opened("Scierie du Perche");
        record(address, "kind", "PLACEMENT", "heldOn", "2026-08-30", "received", "Stages", "receivedCount", 30);
        var exchange = address + "/echanges/"
                + jdbc.queryForObject("select id from partner_interaction where received = 'Stages'", Object.class);
        assertThat(visits.shown("referent", address)).contains(exchange, "Stages (30 places)");
        assertThat(visits.shown("referent2", address)).doesNotContain(exchange);
        assertThat(visits.get("referent2", exchange)).hasStatus(404);

        var page = visits.shown("referent", exchange);
        var said = posted(page, "kind", "PLACEMENT", "heldOn", "2026-03-30", "received", "Stages", "receivedCount", 3);
        assertThat(visits.post("referent", exchange, said)).hasRedirectedUrl(address);

        assertThat(visits.shown("referent", address)).contains("Stages (3 places)", "corrigé le 01/09/2026");
        assertThat(visits.post(
                        "referent",
                        exchange,
                        posted(page, "_action", "late", "kind", "CALL", "heldOn", "2026-03-30", "given", "Rien")))
                .hasStatus(409);
        assertThat(jdbc.queryForObject(
                        "select last_contact_on from partner where name = 'Scierie du Perche'", java.sql.Date.class))
                .hasToString("2026-03-30");
        assertThat(jdbc.queryForList(
                        "select v.clear_text from journal j join journal_value v on v.chain = j.chain and v.seq = j.seq"
                                + " where j.act = 'INTERACTION_CORRECTED'",
                        String.class))
                .as("behind what the chain hashes")
                .anySatisfy(kept -> assertThat(kept).contains("2026-08-30", "\"receivedCount\":30"))
                .anySatisfy(kept -> assertThat(kept).contains("2026-03-30", "\"receivedCount\":3}"));
    }

    @Test
    void aCodeOfActivityThatChangesStaysKnownWithItsDay() {
        var address = opened("Fonderie du Loing", "naf", "2451Z", "nafVersion", "REV_2");
        var page = visits.shown("referent", address + "/fiche");
        visits.post(
                "referent",
                address + "/fiche",
                posted(page, "kind", "COMPANY", "name", "Fonderie du Loing", "naf", "2452Z", "nafVersion", "REV_2"));

        assertThat(visits.shown("referent", address))
                .contains("2452Z (NAF rév. 2) : Métallurgie", "2451Z (NAF rév. 2) jusqu’au 31/08/2026");
        var again = visits.shown("referent", address + "/fiche");
        visits.post(
                "referent",
                address + "/fiche",
                posted(
                        again,
                        "kind",
                        "COMPANY",
                        "name",
                        "Fonderie du Loing",
                        "naf",
                        "2453Z",
                        "nafVersion",
                        "REV_2",
                        "correction",
                        "true"));
        assertThat(visits.shown("referent", address))
                .contains("2453Z (NAF rév. 2)")
                .doesNotContain("2452Z");
    }

    private Object prospect(String partner, String state) {
        return jdbc.queryForObject(
                "select s.id from prospect s join partner p on p.id = s.partner_id where p.name = ? and s.state = ?",
                Object.class,
                partner,
                state);
    }

    @Test
    void programsReadAndWriteTheSameFile() {
        var said = Map.of(
                "kind",
                "COMPANY",
                "name",
                "Textiles de la Bièvre",
                "siret",
                "81429805500017",
                "sheet",
                Map.of("sector", "Textile"));
        var created = life.post("referent", "/api/partners", said);
        assertThat(created).hasStatus(201);
        var id = life.read(created).get("id").asString();
        var path = "/api/partners/" + id;

        assertThat(life.post(
                        "referent",
                        path + "/contacts",
                        Map.of("name", "Nora Haddad", "role", "Gérante", "from", "2020-01-01")))
                .hasStatus(201);
        assertThat(life.post(
                        "referent",
                        path + "/interactions",
                        Map.of("kind", "JURY", "heldOn", "2026-08-01", "received", "Jury", "receivedCount", 2)))
                .hasStatus(201);
        assertThat(life.post("referent", path + "/interactions", Map.of("kind", "JURY", "heldOn", "2026-08-01")))
                .hasStatus(422);

        var mine = life.read(life.get("referent", path));
        assertThat(mine.get("siren").asString()).isEqualTo("814298055");
        assertThat(mine.get("sheet").get("SECTOR").asString()).isEqualTo("Textile");
        assertThat(mine.get("balances").get(0).get("received").get("sum").asInt())
                .isEqualTo(2);
        assertThat(mine.get("sleeping").asBoolean()).isTrue();
        var theirs = life.read(life.get("referent2", path));
        assertThat(theirs.get("sleeping").asBoolean()).isFalse();
        assertThat(theirs.get("contacts")).isEmpty();
        assertThat(theirs.get("interactions")).isEmpty();
        assertThat(life.get("referent3", path)).hasStatus(404);
        assertThat(life.post("auditeur", "/api/partners", said)).hasStatus(409);
        assertThat(life.post("referent", "/api/partners", Map.of("kind", "COMPANY", "name", "X", "uai", "0750654E")))
                .hasStatus(422);
        assertThat(life.read(life.get("referent", "/api/partners?q=bievre")).get("items"))
                .hasSize(1);
    }

    private String opened(String name, Object... more) {
        var page = visits.shown("referent", "/partenaires/nouveau");
        var fields = Stream.concat(Stream.of("kind", "COMPANY", "name", name), Stream.of(more))
                .toArray();
        var answer = visits.post("referent", "/partenaires/nouveau", posted(page, fields));
        assertThat(answer).as(body(answer)).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private void record(String address, Object... told) {
        var page = visits.shown("referent", address + "/echanges/nouveau");
        var answer = visits.post("referent", address + "/echanges/nouveau", posted(page, told));
        assertThat(answer).as(body(answer)).hasRedirectedUrl(address);
    }

    private int noted(String act, String address) {
        var object = "partner " + address.substring("/partenaires/".length());
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from journal where act = ? and object = ?", Integer.class, act, object));
    }
}
