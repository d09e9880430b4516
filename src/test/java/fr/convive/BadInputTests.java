package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.inbox.Readings;
import fr.convive.workflow.UserTask;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent: a clear error, nothing changed, never an error of ours; one fact where somebody reached too far. */
@ApplicationTest
@Tag("database")
class BadInputTests {

    private static final List<String> TABLES = List.of(
            "convention",
            "act",
            "task_view",
            "need",
            "draft",
            "visa",
            "ACT_RU_TASK",
            "ACT_RU_EXECUTION",
            "ACT_HI_OP_LOG");

    /** What no field of ours expects; each must be refused, or kept as the words that it is. */
    private static final List<Object> STRANGE = List.of(
            "\u0000",
            "x".repeat(50_000),
            "' or 1=1 --",
            "<script>alert(1)</script>${7*7}#{7*7}",
            "9999-99-99",
            "-999999999-01-01",
            -1,
            1e300,
            Long.MAX_VALUE,
            true,
            List.of(),
            List.of(List.of(List.of())),
            Map.of("a", Map.of("b", "c")),
            "\uD800");

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    List<UserTask<?, ?>> userTasks;

    @Autowired
    Readings readings;

    @AfterEach
    void whatHoldsStillHolds() {
        Invariants.assertHold(jdbc);
    }

    @Test
    void anUnknownKeyIsRefused() {
        var number = life.open();
        var answer = life.form("preparation/analyse-needs", "surprise", 1);

        assertRefused(400, () -> complete("referent", number, answer));
        assertRefused(400, () -> life.post("referent", "/api/conventions", life.form("opening", "status", "IN_FORCE")));
    }

    @Test
    void anotherOrganisationsTaskIsUnknownAndReachingForItIsAFact() {
        var number = life.open();
        var facts = refusals();

        assertRefused(404, () -> complete("referent2", number, life.form("preparation/analyse-needs")));

        assertThat(refusals()).isEqualTo(facts + 1);
    }

    @Test
    void aTaskOfAnotherRoleOfMySchoolIsForbiddenAndReachingForItIsAFact() {
        var number = life.open();
        var facts = refusals();

        assertRefused(403, () -> complete("gestionnaire", number, life.form("preparation/analyse-needs")));

        assertThat(refusals()).isEqualTo(facts + 1);
    }

    @Test
    void aClosedTaskSaysWhoClosedIt() {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();
        life.answer(number, "analyseNeeds");

        var again = post("referent", "/api/tasks/" + task + "/completion", life.form("preparation/analyse-needs"));

        assertThat(again).hasStatus(409);
        assertThat(text(again)).contains("Déjà traitée par");
    }

    @Test
    void aStaleVersionIsRefused() {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        assertRefused(
                409,
                () -> mvc.post()
                        .uri("/api/tasks/" + task + "/completion")
                        .with(httpBasic("referent", "referent"))
                        .header("If-Match", "41")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(life.json.writeValueAsString(life.form("preparation/analyse-needs")))
                        .exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"answer\": []}",
                "{\"answer\": {\"a\": 1}}",
                "{\"answer\": \"NO_SUCH_ANSWER\"}",
                "{\"answer\": 0}"
            })
    void anAnswerOfAWrongTypeIsRefused(String body) {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        assertRefused(400, () -> post("referent", "/api/tasks/" + task + "/completion", body));
    }

    @Test
    void anOversizedFieldNamesTheField() {
        var number = life.open();

        var answer = assertRefused(
                422,
                () -> complete(
                        "referent", number, life.form("preparation/analyse-needs", "ownNeeds", "x".repeat(100_000))));

        assertThat(text(answer)).contains("\"field\":\"ownNeeds\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007b", "\\ud800"})
    void wordsThatNobodyCanTypeAreRefused(String words) {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();
        var answer = life.json
                .writeValueAsString(life.form("preparation/analyse-needs", "ownNeeds", "HERE"))
                .replace("HERE", words);

        assertRefused(400, () -> post("referent", "/api/tasks/" + task + "/completion", answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/taches?q=%00", "/conventions?q=a%07b", "/api/tasks?q=%00"})
    void aSearchThatNobodyCanTypeIsRefused(String uri) {
        assertThat(mvc.get().uri(java.net.URI.create(uri)).with(httpBasic("referent", "referent")))
                .hasStatus(400);
    }

    @Test
    void aRoleSaidInTheRequestGivesNone() {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        assertRefused(
                403,
                () -> mvc.post()
                        .uri("/api/tasks/" + task + "/completion?role=COORDINATOR&audience=coordinator:0000000A")
                        .with(httpBasic("gestionnaire", "gestionnaire"))
                        .header("X-Role", "COORDINATOR")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(life.json.writeValueAsString(life.form("preparation/analyse-needs")))
                        .exchange());
    }

    @ParameterizedTest
    @CsvSource({
        "siret, 42843689300014, SIRET",
        "siret, 4284368930001, SIRET",
        "siret, ABCDEFGHIJKLMN, SIRET",
        "uai, 0750654X, UAI",
        "uai, 750654D, UAI"
    })
    void anIdentifierThatFailsItsKeyNamesTheField(String field, String value, String said) {
        var opening = life.form("opening");
        @SuppressWarnings("unchecked")
        var parties = new ArrayList<>((List<Map<String, Object>>) opening.get("parties"));
        var party = new LinkedHashMap<>(parties.get(0));
        party.put(field, value);
        parties.set(0, party);
        opening.put("parties", parties);

        var answer = assertRefused(422, () -> post("referent", "/api/conventions", opening));

        assertThat(text(answer)).contains("parties[0]." + field.substring(0, 1)).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/conventions/%00",
                "/api/conventions?status=NO_SUCH",
                "/api/conventions?size=many",
                "/api/conventions?after=' or 1=1",
                "/api/tasks?after=x&size=-5",
                "/api/tasks?pile=others",
                "/api/tasks?q=%25%27%22!_",
                "/api/framework?kind=X&objective=Y&setting=Z",
                "/api/board-sessions/not-a-uuid",
                "/api/conventions/CV-2026-0001/documents/not-a-uuid",
                "/api/indicators?from=yesterday",
                "/api/no-such-thing"
            })
    void aStrangeAddressIsNoErrorOfOurs(String uri) {
        var answer = mvc.get()
                .uri(java.net.URI.create(uri.replace(" ", "%20").replace("'", "%27")))
                .with(httpBasic("referent", "referent"))
                .exchange();

        assertThat(answer.getResponse().getStatus()).as(text(answer)).isLessThan(500);
    }

    /** The usual answer of each form, each field in turn replaced by what it does not expect. */
    @TestFactory
    Stream<DynamicTest> noFormBreaksOnAStrangeValue() {
        return userTasks.stream()
                .map(task -> dynamicTest(task.formKey(), () -> {
                    var usual = life.form(task.formKey());
                    for (var field : List.copyOf(usual.keySet())) {
                        for (var strange : STRANGE) {
                            var answer = new LinkedHashMap<>(usual);
                            answer.put(field, strange);
                            assertThatCode(() -> readings.read(task, answer))
                                    .as("%s as %.40s", field, strange)
                                    .doesNotThrowAnyException();
                        }
                    }
                }));
    }

    private MvcTestResult complete(String login, String number, Map<String, Object> answer) {
        return post(login, "/api/tasks/" + life.task(number, "analyseNeeds").id() + "/completion", answer);
    }

    private MvcTestResult post(String login, String uri, Object body) {
        return mvc.post()
                .uri(uri)
                .with(httpBasic(login, login))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String raw ? raw : life.json.writeValueAsString(body))
                .exchange();
    }

    private interface Call {
        MvcTestResult made();
    }

    private MvcTestResult assertRefused(int status, Call call) {
        var before = rows();
        var answer = call.made();

        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(text(answer)).doesNotContainIgnoringCase("exception", "camunda", "org.", "java.");
        assertThat(rows()).as("nothing changed").isEqualTo(before);
        return answer;
    }

    private Map<String, Integer> rows() {
        var rows = new LinkedHashMap<String, Integer>();
        TABLES.forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Integer.class)));
        return rows;
    }

    private Integer refusals() {
        return jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Integer.class);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
