package fr.convive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Old conventions taken in: placed where they stand, refused by the field, several at once, each proof asked for. */
@ApplicationTest
@Tag("database")
class IntakeTests {

    private static final String INTAKE = "/api/conventions/intake";

    /** A school's convention of three years, renewed in silence twice, with a notice. */
    private static final String SCHOOL = """
            { "reference": "2024-07", "title": "Plateau technique partagé", "type": "CONVENTION",
              "parties": [
                { "side": "SCHOOL", "name": "Lycée des Remparts", "uai": "0750654D",
                  "representative": { "name": "Marc Dufour", "title": "Proviseur" } },
                { "side": "PARTNER", "name": "Hydrolys", "siret": "73282932000074",
                  "representative": { "name": "Yanis Le Goff", "title": "Gérant" } } ],
              "object": "Partager un banc d'essai.", "kind": "OTHER",
              "signedOn": "2024-08-20", "effectiveOn": "2024-09-01",
              "duration": { "years": 1 }, "yearBasis": "ANNIVERSARY",
              "renewal": { "mode": "TACIT", "everyMonths": 12, "capMonths": 60, "noticeMonths": 3, "noticeBase": "TERM" },
              "ending": { "formalDemandMonths": 2, "base": "RECEIPT" },
              "steering": { "meetingsPerYear": 2 } }
            """;

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Jobs jobs;

    @Autowired
    Runner runner;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void startOver() {
        new Signed(context).startOver(LocalDate.of(2026, 11, 16));
        jdbc.update("delete from intake_line");
        jdbc.update("delete from intake_job");
        jdbc.update("update intake set reference = null");
    }

    @Test
    void aConventionInForceIsPlacedThereWithItsPastRenewalsNotedAndTheComingOnesArmed() {
        var number = takenIn(SCHOOL);

        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(life.convention(number).at("/endsOn").asString()).isEqualTo("2029-08-31");
        assertThat(jdbc.queryForObject("select tacit_renewals from convention where number = ?", Integer.class, number))
                .isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from deadline_view v join convention c on c.id = v.convention_id where c.number = ?",
                        Integer.class,
                        number))
                .isPositive();
        assertThat(dates(number, "E22")).contains("2027-05-31");
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=dossier&phase=intake"))
                .contains("Référence d’origine", "2024-07", "Empreinte SHA-256 du document repris");

        life.moveClockTo(LocalDate.of(2027, 9, 1));
        assertThat(jdbc.queryForObject("select tacit_renewals from convention where number = ?", Integer.class, number))
                .isEqualTo(3);
    }

    @Test
    void onlyWhatIsStillToComeIsFollowedUp() {
        var number = takenIn(SCHOOL);

        assertThat(life.tasks(number)).extracting(line -> line.key()).containsOnly("depositEvidence");
        life.moveClockTo(LocalDate.of(2027, 2, 10));
        assertThat(life.tasks(number)).extracting(line -> line.key()).contains("holdMeeting");
    }

    @Test
    void aReportStillOwedIsAskedForAndOneFiledIsNot() {
        var number = takenIn(with(SCHOOL, """
                { "reports": [ { "code": "FINANCIAL_REPORT", "period": "CIVIL_YEAR", "withinMonths": 6 } ],
                  "events": [ { "type": "REPORT_FILED", "on": "2025-05-02", "report": "FINANCIAL_REPORT", "period": "2024" } ] }
                """));

        assertThat(life.tasks(number))
                .filteredOn(line -> line.key().equals("submitReport"))
                .extracting(line -> line.item())
                .containsExactly("REPORT-FINANCIAL_REPORT-2025");
        assertThat(dates(number, "E15")).contains("2025-06-30", "2026-06-30");
    }

    @Test
    void eachMissingProofIsATaskOfTheCoordinatorWithTwoWaysOut() {
        var number = takenIn(with(SCHOOL, """
                { "events": [ { "type": "AMENDMENT", "on": "2025-09-01", "changes": { "steering": { "meetingsPerYear": 3 } } } ] }
                """));

        var evidence = life.tasks(number).stream()
                .filter(line -> line.key().equals("depositEvidence"))
                .toList();
        assertThat(evidence)
                .extracting(line -> line.item())
                .containsExactlyInAnyOrder(
                        "EVIDENCE-SIGNED_TEXT",
                        "EVIDENCE-DELIBERATION",
                        "EVIDENCE-TRANSMISSION",
                        "EVIDENCE-AMENDMENT-1");
        assertThat(evidence).allSatisfy(line -> {
            assertThat(line.audience()).isEqualTo("coordinator:0750654D");
            assertThat(line.dueOn()).isEqualTo("2026-12-16");
        });
        assertThat(visits.shown("referent", "/taches?q=" + number))
                .contains("Compléter le dossier repris : texte signé", "Compléter le dossier repris : délibération");
        assertThat(jdbc.queryForList("select subject from outbox where number = ?", String.class, number))
                .as("a letter each, none like another")
                .contains("Compléter le dossier repris : délibération, pour le 16/12/2026")
                .doesNotHaveDuplicates();
        for (var line : evidence) {
            assertThat(visits.shown("referent", "/taches/" + line.id())).contains("Pièce manquante");
        }
        assertThat(life.complete("referent", number, evidence.get(0))).hasStatus(204);
        assertThat(life.complete(
                        "referent",
                        number,
                        evidence.get(1),
                        "answer",
                        "UNAVAILABLE",
                        "document",
                        null,
                        "reason",
                        "Perdue au déménagement"))
                .hasStatus(204);
        assertThat(life.tasks(number)).hasSize(2);
        life.moveClockTo(LocalDate.of(2027, 11, 15));
        assertThat(life.tasks(number)).extracting(line -> line.key()).contains("depositEvidence");
        life.moveClockTo(LocalDate.of(2027, 11, 16));
        assertThat(life.tasks(number)).extracting(line -> line.key()).doesNotContain("depositEvidence");
    }

    @Test
    void aConventionNotYetEffectiveWaitsForItsDay() {
        var number = takenIn(with(SCHOOL, """
                { "signedOn": "2026-11-02", "effectiveOn": "2027-01-01", "yearBasis": "CIVIL" }
                """));

        assertThat(life.status(number)).isEqualTo("SIGNED");
        life.moveClockTo(LocalDate.of(2026, 12, 31));
        assertThat(life.status(number)).isEqualTo("SIGNED");
        life.moveClockTo(LocalDate.of(2027, 1, 1));
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(life.tasks(number)).extracting(line -> line.key()).contains("depositEvidence");
    }

    @Test
    void aDenunciationInTimeStopsTheNextPeriodAndOneADayLateTheOneAfter() {
        var inTime = takenIn(with(SCHOOL, """
                { "reference": "a", "events": [ { "type": "DENUNCIATION", "on": "2026-05-31" } ] }
                """));
        assertThat(life.status(inTime)).isEqualTo("LAPSED");
        assertThat(life.convention(inTime).at("/endsOn").asString()).isEqualTo("2026-08-31");

        var late = takenIn(with(SCHOOL, """
                { "reference": "b", "events": [ { "type": "DENUNCIATION", "on": "2026-06-01" } ] }
                """));
        assertThat(life.status(late)).isEqualTo("DENOUNCED");
        assertThat(life.convention(late).at("/endsOn").asString()).isEqualTo("2027-08-31");
        assertThat(dates(late, "E24")).containsExactly("2027-08-31");
        life.moveClockTo(LocalDate.of(2027, 8, 31));
        assertThat(life.status(late)).isEqualTo("DENOUNCED");
        life.moveClockTo(LocalDate.of(2027, 9, 1));
        assertThat(life.status(late)).isEqualTo("LAPSED");
    }

    @Test
    void whatIsOverIsFollowedToItsClosureOnly() {
        var number = takenIn(with(SCHOOL, """
                { "events": [ { "type": "TERMINATION", "on": "2026-03-15" } ] }
                """));

        assertThat(life.status(number)).isEqualTo("TERMINATED");
        assertThat(dates(number, "E24")).containsExactly("2026-03-15");
        life.answerAll(number);
        assertThat(life.status(number)).isEqualTo("CLOSED");
    }

    @Test
    void anAmendmentBecomesAnEditionAndMovesTheDates() {
        var number = takenIn(with(SCHOOL, """
                { "renewal": { "mode": "NONE" }, "duration": { "years": 3 },
                  "events": [ { "type": "AMENDMENT", "on": "2026-01-10", "changes": { "duration": { "years": 5 } } },
                              { "type": "AMENDMENT", "on": "2026-06-10", "changes": { "duration": { "years": 6 } } } ] }
                """));

        assertThat(life.convention(number).at("/endsOn").asString()).isEqualTo("2030-08-31");
        assertThat(jdbc.queryForList(
                        "select e.in_force_on from edition e join convention c on c.id = e.convention_id where c.number = ? order by e.number",
                        java.sql.Date.class,
                        number))
                .extracting(java.sql.Date::toString)
                .containsExactly("2024-09-01", "2026-01-10", "2026-06-10");
    }

    @Test
    void anExpressRenewalIsCountedOnce() {
        var number = takenIn(with(SCHOOL, """
                { "signedOn": "2023-08-20", "effectiveOn": "2023-09-01", "duration": { "years": 2 },
                  "renewal": { "mode": "EXPRESS", "times": 1 },
                  "events": [ { "type": "RENEWAL", "on": "2025-07-01" } ] }
                """));

        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(life.convention(number).at("/endsOn").asString()).isEqualTo("2027-08-31");
        assertThat(dates(number, "E24")).containsExactly("2027-08-31");
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"colour\": \"bleu\" } | colour",
                "{ \"title\": null } | title",
                "{ \"type\": \"PACT\" } | type",
                "{ \"signedOn\": \"2024-02-31\" } | signedOn",
                "{ \"signedOn\": \"2026-11-17\" } | signedOn",
                "{ \"signedOn\": null } | signedOn",
                "{ \"duration\": null } | duration",
                "{ \"duration\": { \"years\": 1, \"months\": 3 } } | duration",
                "{ \"duration\": { \"years\": 0 } } | duration.years",
                "{ \"duration\": { \"years\": 1.5 } } | duration.years",
                "{ \"duration\": { \"weeks\": 3 } } | duration.weeks",
                "{ \"duration\": { \"endsOn\": \"2024-08-31\" } } | duration.endsOn",
                "{ \"renewal\": { \"mode\": \"TACIT\", \"noticeMonths\": 3 } } | renewal.noticeBase",
                "{ \"renewal\": { \"everyMonths\": 12 } } | renewal.mode",
                "{ \"yearBasis\": null } | yearBasis",
                "{ \"ending\": { \"formalDemandMonths\": 2 } } | ending.base",
                "{ \"reports\": [ { \"code\": \"X\" } ] } | reports[0].period",
                "{ \"payments\": [ { \"year\": 1, \"amount\": -4 } ] } | payments[0].amount",
                "{ \"payments\": [ { \"year\": 1, \"amount\": 4, \"due\": 1 } ] } | payments[0].due",
                "{ \"lockedBlocks\": [\"objet\"] } | lockedBlocks",
                "{ \"parties\": [] } | parties",
                "{ \"parties\": [ { \"side\": \"SCHOOL\", \"name\": \"Lycée\" } ] } | parties",
                "{ \"parties\": [ { \"side\": \"PARTNER\", \"name\": \"X\", \"siret\": \"73282932000075\" } ] } | parties[0].siret",
                "{ \"parties\": [ { \"side\": \"SCHOOL\", \"name\": \"L\", \"uai\": \"0750654A\" }, { \"side\": \"PARTNER\", \"name\": \"X\" } ] } | parties[0].uai",
                "{ \"parties\": [ { \"side\": \"PARTNER\", \"name\": \"X\" }, { \"side\": \"PARTNER\", \"name\": \"x\" } ] } | parties[1].name",
                "{ \"parties\": [ { \"side\": \"PARTNER\", \"name\": \"X\", \"siret\": \"73282932000074\" }, { \"side\": \"PARTNER\", \"name\": \"Y\", \"siret\": \"73282932000074\" } ] } | parties[1].siret",
                "{ \"events\": [ { \"type\": \"DENUNCIATION\" } ] } | events[0].on",
                "{ \"events\": [ { \"type\": \"STRIKE\", \"on\": \"2025-01-01\" } ] } | events[0].type",
                "{ \"events\": [ { \"type\": \"DENUNCIATION\", \"on\": \"2024-08-31\" } ] } | events[0].on",
                "{ \"events\": [ { \"type\": \"DENUNCIATION\", \"on\": \"2026-12-01\" } ] } | events[0].on",
                "{ \"events\": [ { \"type\": \"FORMAL_DEMAND\", \"on\": \"2026-10-01\" } ] } | events[0].receivedOn",
                "{ \"events\": [ { \"type\": \"FORMAL_DEMAND\", \"on\": \"2026-10-01\", \"receivedOn\": \"2026-09-30\" } ] } | events[0].receivedOn",
                "{ \"events\": [ { \"type\": \"REPORT_FILED\", \"on\": \"2026-10-01\", \"report\": \"X\", \"period\": \"2024\" } ] } | events[0].report",
                "{ \"events\": [ { \"type\": \"TERMINATION\", \"on\": \"2026-01-01\" }, { \"type\": \"RENEWAL\", \"on\": \"2026-02-01\" } ] } | events[1].on",
                "{ \"lockedBlocks\": [\"object\"], \"events\": [ { \"type\": \"AMENDMENT\", \"on\": \"2025-01-01\", \"changes\": { \"object\": \"autre\" } } ] } | events[0].changes.object",
                "{ \"events\": [ { \"type\": \"AMENDMENT\", \"on\": \"2025-01-01\", \"changes\": { \"title\": \"autre\" } } ] } | events[0].changes.title",
                "{ \"events\": [ { \"type\": \"AMENDMENT\", \"on\": \"2025-01-01\", \"changes\": { \"duration\": { \"years\": -1 } } } ] } | events[0].changes.duration.years",
            })
    void whatDoesNotFitIsRefusedByItsField(String differences, String field) {
        var before = conventions();

        var refused = post("referent", with(SCHOOL, differences));

        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(fields(life.read(refused))).contains(field);
        assertThat(conventions()).isEqualTo(before);
    }

    @Test
    void unclearDelaysAreAnsweredByTheirReadings() {
        var notice = life.read(post(
                "referent",
                with(SCHOOL, "{ \"renewal\": { \"mode\": \"TACIT\", \"everyMonths\": 12, \"noticeMonths\": 3 } }")));
        assertThat(notice.at("/errors/0/readings/0/notices/0").asString()).isEqualTo("2025-05-31");
        assertThat(notice.at("/errors/0/readings/1/notices/0").asString()).isEqualTo("2025-06-01");

        var letter = life.read(post("referent", with(SCHOOL, """
                { "ending": { "formalDemandMonths": 2 },
                  "events": [ { "type": "FORMAL_DEMAND", "on": "2026-10-01", "receivedOn": "2026-10-05" } ] }
                """)));
        assertThat(letter.at("/errors/0/readings/0/endsOn").asString()).isEqualTo("2026-12-01");
        assertThat(letter.at("/errors/0/readings/1/endsOn").asString()).isEqualTo("2026-12-05");
    }

    @Test
    void aSecondClickTakesNothingTwiceAndTheSameReferenceIsRefusedWithItsNumber() {
        var first = posted("referent", SCHOOL, "application/json", "clic");
        var second = posted("referent", SCHOOL, "application/json", "clic");
        assertThat(life.read(second).get("number")).isEqualTo(life.read(first).get("number"));

        var again = post("referent", SCHOOL);
        assertThat(again).hasStatus(409);
        assertThat(life.read(again).toString())
                .contains(life.read(first).get("number").asString());
    }

    @Test
    void onlyACoordinatorTakesConventionsIn() {
        assertThat(post("proviseur", SCHOOL)).hasStatus(409);
        assertThat(post("proviseur", "[" + SCHOOL + "]")).hasStatus(409);
        assertThat(post("referent", "{")).hasStatus(422);
        assertThat(visits.get("proviseur", "/conventions/reprise")).hasStatus(403);
    }

    @Test
    void severalAreTakenInLineByLineAndARefusedOneLeavesNothing() {
        var known = takenIn(SCHOOL);
        var before = conventions();

        var job = started(post(
                "referent",
                "[" + with(SCHOOL, "{ \"reference\": \"n1\" }") + "," + SCHOOL + ","
                        + with(SCHOOL, "{ \"reference\": \"n3\", \"signedOn\": \"2027-01-01\" }") + ", 4]"));

        var progress = finished(job);
        assertThat(progress.at("/total").asInt()).isEqualTo(4);
        assertThat(progress.at("/taken").asInt()).isEqualTo(1);
        assertThat(progress.at("/refused").asInt()).isEqualTo(3);
        assertThat(progress.at("/lines/0/number").asString()).startsWith("CV-");
        assertThat(progress.at("/lines/1/errors/0/message").asString()).contains(known);
        assertThat(progress.at("/lines/2/errors/0/field").asString()).isEqualTo("signedOn");
        assertThat(conventions()).isEqualTo(before + 1);
        assertThat(life.get("referent2", "/api/intakes/" + job)).hasStatus(404);
        assertThat(life.get("referent", "/api/intakes/" + UUID.randomUUID())).hasStatus(404);
        assertThat(visits.get("referent2", "/conventions/reprise/" + job)).hasStatus(404);
    }

    @Test
    void aTableIsTakenInLineByLine() {
        var table = """
                \uFEFFreference;title;type;object;school;uai;partner;siret;signedOn;effectiveOn;years;yearBasis;renewal;everyMonths;amounts
                c1;Atelier;CONVENTION;Partager;Lycée des Remparts;0750654D;Hydrolys;73282932000074;20/08/2025;01/09/2025;3;ANNIVERSARY;NONE;;1 000,50|2000
                c2;Atelier;CONVENTION;Partager;Lycée des Remparts;0750654D;Hydrolys;73282932000075;31/02/2025;;3;ANNIVERSARY;NONE;;
                """;

        var job =
                started(posted("referent", table, "text/csv", UUID.randomUUID().toString()));

        var progress = finished(job);
        assertThat(progress.at("/taken").asInt()).isEqualTo(1);
        assertThat(fields(progress.at("/lines/1"))).contains("parties[1].siret", "signedOn");
        assertThat(progress.at("/lines/1/line").asInt()).isEqualTo(3);
        var number = progress.at("/lines/0/number").asString();
        assertThat(life.convention(number).at("/terms/payments/0/amount").asString())
                .isEqualTo("1000.5");
        assertThat(dates(number, "E24")).containsExactly("2028-08-31");
        assertThat(posted("referent", "reference;couleur\nx;bleu\n", "text/csv", "t"))
                .hasStatus(422);
    }

    @Test
    void aJobThatAStopLeftUndoneGoesOnAtTheNextStart() {
        var job = jobs.open(
                "0750654D",
                "referent",
                List.of(
                        new Entry(1, json.readTree(with(SCHOOL, "{ \"reference\": \"r1\" }"))),
                        new Entry(2, json.readTree(with(SCHOOL, "{ \"reference\": \"r2\" }")))));
        assertThat(life.read(life.get("referent", "/api/intakes/" + job))
                        .at("/state")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(visits.get("referent", "/conventions/reprise/" + job)).hasHeader("Refresh", "2");

        runner.resume();

        assertThat(finished(job.toString()).at("/taken").asInt()).isEqualTo(2);
    }

    @Test
    void aPersonPastesConventionsAndFollowsThem() {
        var blank = visits.shown("referent", "/conventions/reprise");
        assertThat(blank).contains("Colonnes du tableau CSV");
        assertThat(visits.shown("referent", "/conventions")).contains("/conventions/reprise");

        var unread = visits.post("referent", "/conventions/reprise", Visits.posted(blank, "document", "{ \"a\": "));
        assertThat(unread).hasStatus(422);
        assertThat(Visits.body(unread)).contains("Rien n’a été repris").contains("{ &quot;a&quot;:");

        var taken = visits.post(
                "referent",
                "/conventions/reprise",
                Visits.posted(
                        blank,
                        "document",
                        "[" + SCHOOL + "," + with(SCHOOL, "{ \"reference\": \"p2\", \"title\": null }") + "]"));
        assertThat(taken).hasStatus3xxRedirection();
        var address = taken.getResponse().getRedirectedUrl();
        finished(address.substring(address.lastIndexOf('/') + 1));
        var page = visits.shown("referent", address);
        assertThat(page)
                .contains("Reprise terminée", "<progress", "Refusées (1)", "Reprises (1)", "Ce champ est obligatoire.");
        assertThat(visits.get("referent", address)).doesNotContainHeader("Refresh");
    }

    private String takenIn(String document) {
        var result = post("referent", document);
        assertThat(result).hasStatus(201);
        var number = life.read(result).get("number").asString();
        assertThat(result).hasHeader("Location", "/api/conventions/" + number);
        return number;
    }

    private MvcTestResult post(String login, String body) {
        return posted(login, body, "application/json", UUID.randomUUID().toString());
    }

    private MvcTestResult posted(String login, String body, String type, String key) {
        return mvc.post()
                .uri(INTAKE)
                .with(httpBasic(login, login))
                .header("Idempotency-Key", key)
                .contentType(type)
                .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .exchange();
    }

    private String started(MvcTestResult result) {
        assertThat(result).hasStatus(202);
        var address = java.util.Objects.requireNonNull(result.getResponse().getHeader("Location"));
        assertThat(address).startsWith("/api/intakes/");
        return address.substring("/api/intakes/".length());
    }

    private JsonNode finished(String job) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> life.read(life.get("referent", "/api/intakes/" + job)),
                        progress -> progress.at("/state").asString().equals("DONE"));
    }

    /** The document with these members written over. */
    private String with(String document, String differences) {
        var merged = (ObjectNode) json.readTree(document);
        merged.setAll((ObjectNode) json.readTree(differences));
        return merged.toString();
    }

    private int conventions() {
        return jdbc.queryForObject("select count(*) from convention", Integer.class);
    }

    private List<String> dates(String number, String code) {
        var all = life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(deadline -> deadline.at("/code").asString().equals(code))
                .map(deadline -> deadline.at("/dueOn").asString())
                .toList();
    }

    private static List<String> fields(JsonNode problem) {
        var fields = new ArrayList<String>();
        problem.at("/errors").forEach(error -> fields.add(error.at("/field").asString()));
        return fields;
    }
}
