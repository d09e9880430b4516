package fr.convive.privacy;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.audit.IntactChains;
import fr.convive.people.People;
import fr.convive.people.Person;
import fr.convive.people.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is held on somebody: purged at its term, shown, corrected, erased; the chain of the journal holds all along. */
@ApplicationTest
@Tag("database")
class PersonalDataTests {

    private static final String SCHOOL = "0750654D";
    private static final String CANARY = "Zénobie Canarix";
    private static final String ADDRESS = "zenobie.canarix@exemple.fr";

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void nobodyOfThisTestStays() {
        for (var table : List.of("membership", "person")) {
            jdbc.update("delete from " + table + " where login like 'canari%'");
        }
    }

    @Test
    void aContactWithoutExchangeForThreeYearsIsPreviewedThenPurgedWithACertificateThatNamesNobody() {
        var partner = partner("Ateliers Morin");
        var old = contact(partner, "Basile Oubli", "basile.oubli@exemple.fr");
        var recent = contact(partner, "Rose Récente", "rose.recente@exemple.fr");
        var due = life.today().minusYears(3);
        silentSince(old, due.toString());
        silentSince(recent, due.plusDays(1).toString());
        var said = due.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));

        var page = visits.shown("proviseur", "/donnees-personnelles");
        assertThat(page)
                .contains("Un contact part cette nuit", "Basile Oubli", "Ateliers Morin", said, "CNIL", "3 ans")
                .doesNotContain("Rose Récente");
        assertThat(visits.shown("proviseur2", "/donnees-personnelles")).doesNotContain("Basile Oubli");
        assertThat(visits.shown("admin", "/donnees-personnelles"))
                .contains("3 ans")
                .doesNotContain("Basile Oubli");
        assertThat(visits.get("referent", "/donnees-personnelles")).hasStatus(403);

        assertThat(visits.post("proviseur", "/donnees-personnelles/purge", posted(page)))
                .hasRedirectedUrl("/donnees-personnelles");

        assertThat(jdbc.queryForList("select name from partner_contact where partner_id = ?", String.class, partner))
                .containsExactly("Rose Récente");
        assertThat(visits.shown("proviseur", "/donnees-personnelles"))
                .contains("un contact effacé, derniers échanges du " + said + " au " + said)
                .doesNotContain("Basile Oubli");
        var certificate = jdbc.queryForObject(
                "select after_text from journal where act = 'PERSONAL_DATA_PURGED' order by seq desc fetch first 1 rows only",
                String.class);
        assertThat(certificate.lines())
                .startsWith("1", "P3Y", due.toString(), due.toString())
                .hasSize(5);
        assertThat(where("Basile Oubli")).isEmpty();
        restIsIntact();
    }

    @Test
    void theNightPurgesWhenTheClockOfARehearsalPassesItAndOnce() {
        var partner = partner("Ateliers Nocturne");
        var old = contact(partner, "Gaston Nuiteux", null);
        silentSince(old, life.today().minusYears(3).plusDays(1).toString());
        assertThat(visits.shown("proviseur", "/donnees-personnelles")).doesNotContain("Gaston Nuiteux");

        life.moveClockTo(life.today().plusDays(1));

        assertThat(jdbc.queryForList("select 1 from partner_contact where partner_id = ?", partner))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from nightly_round where name = 'purge of contacts' and night = ?",
                        Integer.class,
                        java.sql.Date.valueOf(life.today())))
                .isOne();
        assertThat(jdbc.queryForList(
                        "select actor from journal where act = 'PERSONAL_DATA_PURGED' order by seq desc fetch first 1 rows only",
                        String.class))
                .containsExactly("convive");
    }

    @Test
    void whoSignsAConventionNotClosedIsKeptAndThePreviewSaysWhy() {
        var partner = partner("Ateliers Signants");
        var signing = contact(partner, "Yanis Le Goff", null);
        var other = contact(partner, "Blaise Voisin", null);
        silentSince(signing, "2020-01-01");
        silentSince(other, "2020-01-01");
        var number = life.open("title", "Banc d'essai gardé");

        assertThat(visits.shown("proviseur", "/donnees-personnelles"))
                .contains("Yanis Le Goff", "Signe la convention ", ", qui n’est pas close", "Blaise Voisin");
        var refused = visits.get("proviseur", "/donnees-personnelles/contacts/" + signing + "/effacement");
        assertThat(body(refused)).contains("article 17, paragraphe 3").doesNotContain("Effacer définitivement");
        assertThat(life.delete("proviseur", "/api/personal-data/contacts/" + signing))
                .hasStatus(409);

        jdbc.update("update convention set partner_id = ? where number = ?", partner, number);
        assertThat(visits.shown("proviseur", "/donnees-personnelles"))
                .contains("La convention " + number + " avec ce partenaire n’est pas close");
        visits.post("proviseur", "/donnees-personnelles/purge", "_action", "held " + number);

        assertThat(jdbc.queryForList("select 1 from partner_contact where partner_id = ?", partner))
                .hasSize(2);
    }

    @Test
    void whatIsHeldOnAContactIsShownAndExportedAndEachReadingIsAFact() {
        var partner = partner("Ateliers Lisibles");
        var id = contact(partner, "Odette Lisible", "odette@exemple.fr");
        exchange(partner, id, "Vu Odette Lisible à l'atelier");

        var path = "/donnees-personnelles/contacts/" + id;
        assertThat(visits.shown("proviseur", "/donnees-personnelles?q=lisible")).contains(path);
        assertThat(visits.shown("proviseur", path))
                .contains("odette@exemple.fr", "Ateliers Lisibles", "Vu Odette Lisible")
                .doesNotContain("??");
        var export = life.read(life.get("drafpic", "/api/personal-data/contacts/" + id));
        assertThat(export.at("/sections/0/rows/0/email").asString()).isEqualTo("odette@exemple.fr");
        assertThat(visits.get("proviseur", path + "/export")).hasStatusOk();
        assertThat(visits.get("proviseur2", path)).hasStatus(404);
        assertThat(life.get("referent3", "/api/personal-data/contacts/" + id)).hasStatus(403);

        assertThat(jdbc.queryForList(
                        "select actor || ' ' || after_text from journal where act = 'PERSONAL_DATA_READ' and object = ? order by seq",
                        String.class,
                        "contact " + id))
                .containsExactly("proviseur page", "drafpic api", "proviseur export");
    }

    @Test
    void everybodyReadsTheirOwnAndNobodyElsesWayIn() {
        life.open();

        assertThat(visits.shown("referent", "/compte/donnees"))
                .contains("Claire Aubert", "Référent", "Besoin exprimé")
                .doesNotContain("??");
        var own = life.read(life.get("referent", "/api/personal-data/me"));
        assertThat(own.get("id").asString()).isEqualTo("referent");
        assertThat(visits.get("referent", "/compte/donnees/export")).hasStatusOk();
        assertThat(visits.shown("proviseur", "/donnees-personnelles/personnes/referent"))
                .contains("Claire Aubert")
                .doesNotContain("Adresses d’où la connexion");
        assertThat(visits.get("proviseur2", "/donnees-personnelles/personnes/referent"))
                .hasStatus(404);
    }

    @Test
    void whatIsRectifiedIsSaidRightEverywhereAndWhatItWasStandsNowhereInClear() {
        var partner = partner("Ateliers Fautifs");
        var id = contact(partner, "Amédée Phautif", "phautif@exemple.fr");
        exchange(partner, id, "Rencontré Amédée Phautif");
        var path = "/donnees-personnelles/contacts/" + id + "/rectification";
        var page = visits.shown("proviseur", path);

        var wrong = visits.post("proviseur", path, posted(page, "name", "", "email", "nulle part"));
        assertThat(wrong).hasStatus(422);
        assertThat(visits.post(
                        "proviseur",
                        path,
                        posted(page, "name", "Amédée Fautif", "role", "Gérant", "email", "fautif@exemple.fr")))
                .hasStatus3xxRedirection();

        assertThat(where("Amédée Phautif")).isEmpty();
        assertThat(where("phautif@exemple.fr")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select notes from partner_interaction where contact_id = ?",
                        String.class,
                        java.util.UUID.fromString(id)))
                .containsExactly("Rencontré Amédée Fautif");
        var fact = jdbc.queryForMap(
                "select after_text, before_text, seq from journal where act = 'PERSONAL_DATA_RECTIFIED' and object = ?",
                "contact " + id);
        assertThat(fact.get("after_text")).isEqualTo("name email");
        assertThat(jdbc.queryForList(
                        "select 1 from journal_value where chain = '-' and seq = ? and field = 'BEFORE' and clear_text is null and salt is not null",
                        fact.get("seq")))
                .hasSize(1);
        restIsIntact();
    }

    @Test
    void anAdministratorWhoCorrectsANameLeavesTheFormerOneNowhere() {
        somebody("canari-nom", "Léopoldine Phaux");
        var number = openedBy("canari-nom");
        var partner = partner("Ateliers Nommés");
        exchange(partner, contact(partner, "Julie Restante", null), "Reçue par Léopoldine Phaux");

        assertThat(visits.post(
                        "admin",
                        "/administration/personnes/canari-nom/nom",
                        "_action",
                        "rename canari",
                        "name",
                        "Léopoldine Faux"))
                .hasStatus3xxRedirection();

        assertThat(where("Léopoldine Phaux")).isEmpty();
        assertThat(visits.shown("proviseur", "/audit/" + number)).contains("Léopoldine Faux", "Chaîne intacte");
    }

    @Test
    void anErasedContactIsNowhereInTheDatabaseButWhereTheLawKeepsThem() {
        var partner = partner("Ateliers Canari");
        var id = contact(partner, CANARY, ADDRESS);
        exchange(partner, id, "Vu " + CANARY + " (" + ADDRESS + "), CANARIX Zénobie rappellera");
        var number = life.open();
        life.until(number, "analyseNeeds");
        life.answer(number, "analyseNeeds", "ownNeeds", "Selon " + CANARY + ", un banc « neuf »", "audience", CANARY);
        jdbc.update(
                "insert into outbox (event_key, case_key, audience, subject, body, created_at) values ('canary', ?, 'head:"
                        + SCHOOL + "', ?, ?, ?)",
                life.id(number),
                "Écrire à " + CANARY,
                ADDRESS,
                java.sql.Timestamp.valueOf("2026-09-01 10:00:00"));
        jdbc.update("update task_view set title = ? where business_key = ?", "Projet de " + CANARY, life.id(number));
        var signed = life.open();
        jdbc.update(
                "update convention set parties = " + json()
                        + ", status = 'CLOSED', closed_on = date '2026-08-31' where number = ?",
                "[{\"side\":\"PARTNER\",\"name\":\"Ateliers\",\"uai\":null,\"siret\":null,\"representative\":{\"name\":\""
                        + CANARY + "\",\"title\":\"Gérante\"}}]",
                signed);
        life.stop(signed);
        assertThat(where(CANARY))
                .contains("need.own_needs", "journal_value.clear_text", "outbox.subject", "task_view.title");
        var before = facts(number);

        var page = visits.shown("proviseur", "/donnees-personnelles/contacts/" + id + "/effacement");
        assertThat(visits.post("proviseur", "/donnees-personnelles/contacts/" + id + "/effacement", posted(page)))
                .hasRedirectedUrl("/donnees-personnelles");

        assertThat(where(CANARY)).containsExactly("convention.parties").isSubsetOf(TextColumns.KEPT);
        assertThat(where("CANARIX Zénobie")).isEmpty();
        assertThat(where(ADDRESS)).isEmpty();
        assertThat(jdbc.queryForObject("select own_needs from need where own_needs like 'Selon%'", String.class))
                .isEqualTo("Selon personne effacée, un banc « neuf »");
        assertThat(facts(number)).isEqualTo(before);
        assertThat(visits.shown("proviseur", "/audit/" + number))
                .contains("Chaîne intacte", "2 valeurs ont été effacées ou expurgées", "effacé", "[texte expurgé]");
        assertThat(jdbc.queryForList("select object from journal where act = 'PERSONAL_DATA_ERASED'", String.class))
                .contains("contact " + id);
        restIsIntact();
    }

    @Test
    void aNamesakeKnownElsewhereKeepsTheirName() {
        var one = partner("Ateliers Homonymes");
        var gone = contact(one, "Paul Semblable", null);
        exchange(one, gone, "Vu Paul Semblable");
        var other = partner("Fonderie Homonyme");
        var stays = contact(other, "Paul Semblable", null);
        exchange(other, stays, "Vu Paul Semblable");

        assertThat(life.delete("proviseur", "/api/personal-data/contacts/" + gone))
                .hasStatus(204);

        assertThat(jdbc.queryForList(
                        "select notes from partner_interaction where notes like 'Vu Paul%' or notes like 'Vu personne%' order by notes",
                        String.class))
                .containsExactlyInAnyOrder("Vu Paul Semblable", "Vu personne effacée");
        assertThat(jdbc.queryForList("select name from partner_contact where name = 'Paul Semblable'"))
                .hasSize(1);
    }

    @Test
    void aFormerMemberOfStaffIsErasedOnceNothingHoldsThemAndWhatTheyDidStays() {
        somebody("canari-parti", "Hildegarde Partie");
        var number = openedBy("canari-parti");
        var partner = partner("Ateliers Partis");
        exchange(partner, contact(partner, "Jules Restant", null), "Reçu par Hildegarde Partie");
        var path = "/api/personal-data/people/canari-parti";
        assertThat(body(life.delete("proviseur", path))).contains("encore ouvert");
        jdbc.update("update person set active = false where login = 'canari-parti'");
        jdbc.update("update task_view set assignee = 'canari-parti' where business_key = ?", life.id(number));
        assertThat(body(life.delete("proviseur", path))).contains("à son nom");
        jdbc.update("update task_view set assignee = '' where business_key = ?", life.id(number));
        assertThat(life.delete("proviseur2", path)).hasStatus(404);

        assertThat(life.delete("proviseur", path)).hasStatus(204);

        assertThat(where("Hildegarde Partie")).isEmpty();
        assertThat(visits.shown("proviseur", "/audit/" + number))
                .contains("Personne effacée", "Chaîne intacte")
                .doesNotContain("Hildegarde");
        assertThat(jdbc.queryForList(
                        "select actor || ' ' || role from journal where chain = ? and act = 'OPENED'",
                        String.class,
                        life.id(number)))
                .containsExactly("canari-parti coordinator");
        assertThat(jdbc.queryForList("select object from journal where act = 'PERSONAL_DATA_ERASED'", String.class))
                .contains("person canari-parti");
        restIsIntact();
    }

    @Test
    void whoSignedAConventionThatIsKeptIsNotErasedAndReadsWhy() {
        somebody("canari-signe", "Sidonie Signe");
        var number = openedBy("canari-signe");
        jdbc.update("update person set active = false where login = 'canari-signe'");
        jdbc.update(
                "update journal set act = 'TASK_DONE', object = 'sign 1' where chain = ? and seq = 1", life.id(number));

        assertThat(body(life.delete("proviseur", "/api/personal-data/people/canari-signe")))
                .contains("Sa signature est gardée avec la convention " + number, "article 17, paragraphe 3");
        jdbc.update("delete from journal where chain = ?", life.id(number));
    }

    private String json() {
        return Boolean.TRUE.equals(jdbc.execute(
                        (org.springframework.jdbc.core.ConnectionCallback<Boolean>) connection -> connection
                                .getMetaData()
                                .getDatabaseProductName()
                                .equals("PostgreSQL")))
                ? "cast(? as json)"
                : "? format json";
    }

    /** The columns of the whole database, the engine's too, in which that text stands. */
    private List<String> where(String text) {
        var found = new TreeSet<String>();
        jdbc.query("""
                select c.table_name, c.column_name from information_schema.columns c
                  join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                 where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                """, row -> {
            var table = row.getString(1);
            var column = row.getString(2);
            var bytes = jdbc.queryForList("select \"" + column + "\" from \"" + table + "\"");
            if (bytes.stream()
                    .anyMatch(one -> said(one.values().iterator().next()).contains(text))) {
                found.add((table + "." + column).toLowerCase(java.util.Locale.ROOT));
            }
        });
        return List.copyOf(found);
    }

    private static String said(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(value);
    }

    private List<String> facts(String number) {
        return jdbc.queryForList(
                "select hash from journal where chain = ? and act <> 'READ' order by seq",
                String.class,
                life.id(number));
    }

    private void restIsIntact() {
        assertThat(IntactChains.isIntact(context, "-")).isTrue();
    }

    private java.util.UUID partner(String name) {
        var made = life.post("referent", "/api/partners", Map.of("kind", "COMPANY", "name", name, "another", true));
        assertThat(made).hasStatus(201);
        return java.util.UUID.fromString(life.read(made).get("id").asString());
    }

    private String contact(java.util.UUID partner, String name, String email) {
        var said = new LinkedHashMap<String, Object>(Map.of("name", name, "role", "Gérant", "from", "2019-01-01"));
        if (email != null) {
            said.put("email", email);
        }
        var made = life.post("referent", "/api/partners/" + partner + "/contacts", said);
        assertThat(made).hasStatus(201);
        return life.read(made).get("id").asString();
    }

    private void exchange(java.util.UUID partner, String contact, String notes) {
        assertThat(life.post(
                        "referent",
                        "/api/partners/" + partner + "/interactions",
                        Map.of(
                                "kind",
                                "CALL",
                                "heldOn",
                                "2026-08-01",
                                "received",
                                "Un conseil",
                                "contact",
                                contact,
                                "notes",
                                notes)))
                .hasStatus(201);
    }

    private void silentSince(String contact, String day) {
        jdbc.update(
                "update partner_contact set last_contact_on = ?, updated_on = ? where id = ?",
                java.sql.Date.valueOf(day),
                java.sql.Date.valueOf(day),
                java.util.UUID.fromString(contact));
    }

    private void somebody(String login, String name) {
        people.save(new Person(login, name, encoder.encode(login))
                .holding(Role.COORDINATOR, SCHOOL, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)));
    }

    private String openedBy(String login) {
        var made = life.post(login, "/api/conventions", life.form("opening"));
        assertThat(made).hasStatus(201);
        return life.read(made).get("number").asString();
    }
}
