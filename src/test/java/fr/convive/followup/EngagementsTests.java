package fr.convive.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Statements;
import fr.convive.Visits;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.convention.Overlay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is written down under a convention in force: actions, visits, progress, facts; what it changes and who may. */
@ApplicationTest
@Tag("database")
class EngagementsTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    Conventions conventions;

    @Autowired
    DeadlineBook book;

    @Autowired
    Sleeping sleeping;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForceWithItsFigures() {
        ipe = new Signed(context)
                .ipe("targets", List.of(target("Semaines de stage", 18, "YEAR"), target("Mentors", 5, "WHOLE")));
        life.advanceTo(day("2007-06-15"));
    }

    @Test
    void aVisitIsKeptWithItsSheetAndCountedUnderItsTheme() {
        assertThat(record("girls", 9, "boys", 15)).hasStatus(201);
        assertThat(record("kind", "SPEECH", "theme", "CAREERS", "title", "Un ingénieur en classe", "girls", 12))
                .hasStatus(201);

        var seen = life.read(life.get("referent", api("/actions")));

        assertThat(seen.get("actions")).hasSize(2);
        assertThat(seen.get("totals").get(0).get("theme").asString()).isEqualTo("CAREERS");
        assertThat(seen.get("total").get("girls").asInt()).isEqualTo(21);
        assertThat(visits.shown("referent", tab()))
                .contains("Visite de l’atelier", "Personnes rencontrées : Yanis Le Goff, gérant")
                .contains("Information sur les métiers", "Tous les thèmes", "24 jeunes")
                .doesNotContain("??");
        assertThat(jdbc.queryForList(
                        "select v.clear_text from journal j join journal_value v on v.chain = j.chain and v.seq = j.seq where j.chain = ? and j.act = 'ACTION_RECORDED'",
                        String.class,
                        life.id(ipe)))
                .contains(
                        "Visite du 15/06/2007 : Visite de l’atelier (Coopération technologique, appui technologique)");
    }

    @Test
    void aDoubleClickKeepsOneAction() {
        for (int i = 0; i < 2; i++) {
            assertThat(keyed("once-" + ipe, api("/actions"), visit())).hasStatus(201);
        }

        assertThat(life.read(life.get("referent", api("/actions"))).get("actions"))
                .hasSize(1);
    }

    @Test
    void anActionSaysWhatWhenAndAVisitWhomItMet() {
        var answer = record("title", " ", "theme", null, "girls", -1, "personsMet", null, "observations", "");

        assertThat(answer).hasStatus(422);
        assertThat(fields(answer)).contains("title", "theme", "girls", "personsMetGiven", "observationsGiven");
        assertThat(record("heldOn", "2007-02-28")).hasStatus(409);
        assertThat(record("heldOn", "2007-06-16")).hasStatus(409);
        assertThat(record("kind", "PICNIC")).hasStatus(400);
    }

    @Test
    void onlyThoseWhoFollowAConventionWriteInItsFile() {
        assertThat(life.post("gestionnaire", api("/actions"), visit())).hasStatus(403);
        assertThat(life.post("auditeur", api("/facts"), fact("PUBLISHED", "2007-06-01", null)))
                .hasStatus(403);
        assertThat(life.post("referent2", api("/actions"), visit())).hasStatus(404);
        assertThat(visits.get("auditeur", page("/actions/nouvelle"))).hasStatus(403);
        assertThat(visits.shown("gestionnaire", tab()))
                .doesNotContain("/actions/nouvelle")
                .contains("/faits/nouveau");
        var young = life.open();
        assertThat(life.post("referent", "/api/conventions/" + young + "/actions", visit()))
                .hasStatus(409);
        assertThat(life.post("referent", "/api/conventions/" + young + "/facts", fact("PUBLISHED", "2007-06-01", null)))
                .hasStatus(409);
    }

    @Test
    void thePageKeepsWhatWasTypedAndLeadsBackToTheTab() {
        var uri = page("/actions/nouvelle");
        var shown = visits.shown("ddfpt", uri);
        assertThat(shown).contains("Fiche de visite", "Stages", "Nature").doesNotContain("??", "action.");

        var wrong = visits.post(
                "ddfpt",
                uri,
                Visits.posted(shown, "kind", "VISIT", "theme", "TECHNOLOGY", "heldOn", "31 juin", "girls", "neuf"));

        assertThat(wrong).hasStatus(422);
        assertThat(Visits.body(wrong))
                .contains("Vous avez écrit", "31 juin", "value=\"neuf\"")
                .containsPattern("value=\"VISIT\"[^>]*selected");
        var alone = visits.post("ddfpt", uri, answers(Visits.body(wrong), "personsMet", " "));
        assertThat(alone).hasStatus(422);
        assertThat(Visits.body(alone)).contains("Indiquez qui a été rencontré", "Le banc tourne.");
        var refused = visits.post("ddfpt", uri, answers(Visits.body(wrong), "heldOn", "2007-07-01"));
        assertThat(refused).hasStatus(409);
        assertThat(Visits.body(refused)).contains("nous sommes le 15/06/2007", "Yanis Le Goff, gérant");
        var taken = visits.post("ddfpt", uri, answers(Visits.body(refused), "heldOn", "2007-06-10"));
        assertThat(taken).hasRedirectedUrl("/conventions/" + ipe + "?onglet=actions");
        assertThat(visits.shown("ddfpt", tab())).contains("L’action est consignée.", "Visite de l’atelier");
    }

    @Test
    void aFactStatedSettlesTheDeadlineThatWaitsForIt() {
        assertThat(done("E13")).isZero();

        assertThat(state("AMOUNT_NOTIFIED", "2007-04-02", 1)).hasStatus(204);
        assertThat(state("PAID", "2007-05-02", 1)).hasStatus(204);
        assertThat(state("TRANSMITTED_AGAIN", "2007-03-02", null)).hasStatus(204);
        assertThat(state("PUBLISHED", "2007-03-05", null)).hasStatus(204);
        life.advanceTo(day("2008-06-15"));
        assertThat(state("GENERAL_MEETING", "2008-04-24", null)).hasStatus(204);
        assertThat(state("ANNUAL_REVIEW", "2008-06-15", null)).hasStatus(204);

        assertThat(done("E13")).isEqualTo(1);
        assertThat(done("E14")).isEqualTo(1);
        assertThat(done("E19")).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select due_on from deadline_view where convention_id = ? and code = 'E17' order by due_on",
                        LocalDate.class,
                        java.util.UUID.fromString(life.id(ipe))))
                .contains(day("2008-05-24"));
        assertThat(visits.shown("proviseur", tab()))
                .contains("Montant de l’année notifié, année 1, le 02/04/2007", "Versé le 02/05/2007");
        assertThat(life.read(life.get("referent", api("/facts")))).hasSize(6);
    }

    @Test
    void aFactIsStatedOnceOfTheRightYearAndNeverAheadOfItsDay() {
        assertThat(state("AMOUNT_NOTIFIED", "2007-04-02", null)).hasStatus(422);
        assertThat(state("AMOUNT_NOTIFIED", "2007-04-02", 0)).hasStatus(422);
        assertThat(state("AMOUNT_NOTIFIED", "2007-04-02", 9)).hasStatus(409);
        assertThat(state("PUBLISHED", "2007-06-16", null)).hasStatus(409);
        assertThat(state("PUBLISHED", "2007-02-28", null)).hasStatus(409);
        assertThat(state("SIGNED", "2007-04-02", null)).hasStatus(400);
        assertThat(state("AMOUNT_NOTIFIED", "2007-04-02", 1)).hasStatus(204);
        assertThat(state("AMOUNT_NOTIFIED", "2007-04-03", 1)).hasStatus(409);
        var shown = visits.shown("gestionnaire", page("/faits/nouveau"));
        assertThat(shown).contains("Année 1, 1\u00a0800\u00a0000\u00a0€");
        var wrong = visits.post(
                "gestionnaire", page("/faits/nouveau"), Visits.posted(shown, "kind", "PAID", "on", "2007-06-01"));
        assertThat(wrong).hasStatus(422);
        assertThat(Visits.body(wrong)).contains("Choisissez l’année de la convention");
    }

    @Test
    void aPaymentWaitsForTheReportThatIsOneDayLate() {
        life.advanceTo(day("2008-06-20"));
        life.answer(ipe, "submitReport");
        life.advanceTo(day("2009-07-01"));
        life.answer(ipe, "submitReport");

        var refused = state("PAID", "2009-07-01", 3);

        assertThat(refused).hasStatus(409);
        assertThat(life.read(refused).toString())
                .contains("bloqué : Compte rendu financier, exercice 2008, échéance du 30/06/2009, 1 jour de retard");
        assertThat(visits.shown("proviseur", tab())).contains("Bloqué", "1 jour de retard");
        assertThat(state("PAID", "2009-07-01", 2)).hasStatus(204);
    }

    @Test
    void aPaymentSuspendedWaitsForTheNextDecision() {
        life.advanceTo(day("2008-07-01"));
        life.answer(ipe, "decideSanction", "answer", "SUSPEND", "reason", "Rien n’est déposé.");

        var refused = state("PAID", "2008-07-01", 1);

        assertThat(refused).hasStatus(409);
        assertThat(life.read(refused).toString()).contains("versement suspendu le 01/07/2008 : Rien n’est déposé.");
        var uri = page("/suites");
        assertThat(visits.get("referent", uri)).hasStatus(403);
        var shown = visits.shown("proviseur", uri);
        assertThat(visits.post("proviseur", uri, Visits.posted(shown, "answer", "REDUCE", "reason", " ")))
                .hasStatus(422);
        assertThat(visits.post("proviseur", uri, Visits.posted(shown, "answer", "NONE", "reason", "Régularisé.")))
                .hasRedirectedUrl("/conventions/" + ipe + "?onglet=actions");
        assertThat(state("PAID", "2008-07-01", 1)).hasStatus(204);
        assertThat(life.post(
                        "proviseur",
                        api("/sanctions"),
                        Map.of("answer", "RECLAIM", "amount", 1000, "reason", "Dépense étrangère à l’objet.")))
                .hasStatus(204);
        assertThat(visits.shown("proviseur", tab()))
                .contains("Demander un reversement (1\u00a0000\u00a0€), le 01/07/2008", "/suites");
    }

    @Test
    void nothingIsDecidedAnewWhereNothingWasDecided() {
        assertThat(life.post("proviseur", api("/sanctions"), Map.of("answer", "NONE", "reason", "x")))
                .hasStatus(409);
        assertThat(life.post("referent", api("/sanctions"), Map.of("answer", "NONE", "reason", "x")))
                .hasStatus(403);
    }

    @Test
    void aCommitmentIsFollowedToItsFigureYearByYear() {
        assertThat(advance(0, 12, "2007-06-01")).hasStatus(204);
        assertThat(advance(1, 5, "2007-06-01")).hasStatus(204);
        life.advanceTo(day("2008-04-01"));
        assertThat(advance(0, 6, "2008-02-29")).hasStatus(204);
        assertThat(advance(0, 3, "2008-03-01")).hasStatus(204);

        var seen = life.read(life.get("referent", api("/commitments")));

        var placements = seen.get(0).get("stretches");
        assertThat(placements).hasSize(2);
        assertThat(placements.get(0).get("to").asString()).isEqualTo("2008-02-29");
        assertThat(placements.get(0).get("done").asInt()).isEqualTo(18);
        assertThat(placements.get(1).get("done").asInt()).isEqualTo(3);
        assertThat(seen.get(1).get("stretches").get(0).get("done").asInt()).isEqualTo(5);
        assertThat(visits.shown("referent", tab()))
                .contains("18 sur 18 semaines", "3 sur 18 semaines", "toute la durée", "/engagements/0/avancement");
    }

    @Test
    void progressIsOfACommitmentThatExistsAndOfADayThatHasCome() {
        assertThat(advance(2, 1, "2007-06-01")).hasStatus(404);
        assertThat(advance(0, 0, "2007-06-01")).hasStatus(422);
        assertThat(advance(0, 1, "2007-06-16")).hasStatus(409);
        assertThat(visits.get("referent", page("/engagements/7/avancement"))).hasStatus(404);
        var uri = page("/engagements/0/avancement");
        var shown = visits.shown("referent", uri);
        assertThat(shown).contains("Semaines de stage : 0 sur 18 semaines");
        assertThat(visits.post("referent", uri, Visits.posted(shown, "figure", "trois", "on", "2007-06-01")))
                .hasStatus(422);
        assertThat(visits.post("referent", uri, Visits.posted(shown, "figure", "3", "on", "2007-06-01")))
                .hasRedirectedUrl("/conventions/" + ipe + "?onglet=actions");
    }

    @Test
    void theTabTakesEightReadingsAtMost() {
        record();
        advance(0, 3, "2007-06-01");
        visits.shown("proviseur", tab());

        assertThat(Statements.during(() -> visits.shown("proviseur", tab()))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void underTwoContactsInTwelveMonthsTheConventionSleeps() {
        assertThat(sleeps()).as("in force for less than a year").isFalse();
        record();
        life.advanceTo(day("2008-03-01"));
        assertThat(sleeps()).as("one contact").isTrue();

        assertThat(record("kind", "CALL", "heldOn", "2008-02-29")).hasStatus(201);

        assertThat(sleeps()).as("two contacts").isFalse();
        life.advanceTo(day("2008-06-16"));
        assertThat(sleeps()).as("the first is a year old").isTrue();
    }

    @Test
    void aMeetingOutsideOfItsCampaignCountsForTheOneThatWasDue() {
        life.advanceTo(day("2007-08-20"));

        record("kind", "MEETING", "heldOn", "2007-08-20");

        assertThat(done("E11")).isEqualTo(1);
    }

    @Test
    void aMissingAnnualReviewIsLateInTheListsUntilItIsStated() {
        life.advanceTo(day("2008-07-15"));
        assertThat(lateCodes()).contains("E19");

        assertThat(state("ANNUAL_REVIEW", "2008-07-10", null)).hasStatus(204);

        assertThat(lateCodes()).doesNotContain("E19");
    }

    private List<String> lateCodes() {
        return jdbc.queryForList(
                "select code from deadline_view where convention_id = ? and done = false and due_on < ? and shown_until > ?",
                String.class,
                java.util.UUID.fromString(life.id(ipe)),
                java.sql.Date.valueOf(life.today()),
                java.sql.Date.valueOf(life.today()));
    }

    private boolean sleeps() {
        var convention = conventions.get(life.id(ipe));
        var known = new Overlay.Known(book.life(convention).facts(), life.today());
        return sleeping.of(convention, known).contains(Overlay.SLEEPING);
    }

    private MvcTestResult record(Object... differences) {
        var action = visit();
        for (int i = 0; i < differences.length; i += 2) {
            action.put((String) differences[i], differences[i + 1]);
        }
        return life.post("referent", api("/actions"), action);
    }

    private static Map<String, Object> visit() {
        return new HashMap<>(Map.of(
                "kind",
                "VISIT",
                "theme",
                "TECHNOLOGY",
                "heldOn",
                "2007-06-15",
                "title",
                "Visite de l’atelier",
                "schools",
                1,
                "companies",
                1,
                "personsMet",
                "Yanis Le Goff, gérant",
                "observations",
                "Le banc tourne."));
    }

    private static Object[] answers(String page, String name, Object value) {
        var all = visit();
        all.put(name, value);
        return Visits.posted(
                page,
                all.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    private MvcTestResult state(String kind, String on, Integer year) {
        return life.post("gestionnaire", api("/facts"), fact(kind, on, year));
    }

    private static Map<String, Object> fact(String kind, String on, Integer year) {
        var fact = new HashMap<String, Object>(Map.of("kind", kind, "on", on));
        fact.put("year", year);
        return fact;
    }

    private MvcTestResult advance(int index, int figure, String on) {
        return life.post("referent", api("/commitments/" + index + "/progress"), Map.of("figure", figure, "on", on));
    }

    private MvcTestResult keyed(String key, String uri, Object body) {
        return context.getBean(org.springframework.test.web.servlet.assertj.MockMvcTester.class)
                .post()
                .uri(uri)
                .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .httpBasic("referent", "referent"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(context.getBean(tools.jackson.databind.json.JsonMapper.class)
                        .writeValueAsString(body))
                .exchange();
    }

    private Integer done(String code) {
        return jdbc.queryForObject(
                "select count(*) from deadline_view where convention_id = ? and code = ? and done = true",
                Integer.class,
                java.util.UUID.fromString(life.id(ipe)),
                code);
    }

    private List<String> fields(MvcTestResult answer) {
        return life.read(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static Map<String, Object> target(String label, int figure, String per) {
        return Map.of(
                "side",
                "PARTNER",
                "label",
                label,
                "figure",
                figure,
                "unit",
                per.equals("YEAR") ? "semaines" : "mentors",
                "per",
                per);
    }

    private String api(String what) {
        return "/api/conventions/" + ipe + what;
    }

    private String page(String what) {
        return "/conventions/" + ipe + what;
    }

    private String tab() {
        return "/conventions/" + ipe + "?onglet=actions";
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
