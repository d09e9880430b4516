package fr.convive;

import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a new demonstration its past: a few invented lives, each lived through the API by its people on a clock turned
 * back, up to where {@code demonstration/stories.json} leaves it.
 */
@Component
@ConditionalOnExpression("${convive.demonstration} and '${convive.rehearsal.start:}'.isBlank()")
class Demonstration {

    /** A scan of nothing. */
    private static final String BLANK_PAGE =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int MOST_STEPS = 400;
    private static final Map<Role, String> LOGINS = Map.of(
            Role.COORDINATOR, "referent",
            Role.DDFPT, "ddfpt",
            Role.BURSAR, "gestionnaire",
            Role.HEAD, "proviseur",
            Role.BOARD_SECRETARY, "secretaire");

    private final Rehearsal rehearsal;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Demonstration(Rehearsal rehearsal, Clock clock, JdbcTemplate jdbc, JsonMapper json) {
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A life to tell: who opens it, how long ago, what is particular to it, the task at which it is left waiting (or the
     * status it has reached), whether its board has still to meet, and how it is signed.
     */
    record Story(
            int daysAgo,
            @Nullable String by,
            Map<String, Object> opening,
            Map<String, Map<String, Object>> answers,
            @Nullable String until,
            @Nullable String status,
            @Nullable String vote,
            @Nullable String cancelledBecause,
            @Nullable Signing signing) {}

    /** Who signs otherwise than on paper: the head here, the partner by a link to that address. */
    record Signing(boolean here, @Nullable String email) {}

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (!jdbc.queryForList("select number from convention").isEmpty()
                || !(ready.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        var server = Objects.requireNonNull(web.getWebServer());
        var api = RestClient.create("http://127.0.0.1:" + server.getPort());
        var today = LocalDate.now(clock);
        var stories = json.readValue(read("stories.json"), new TypeReference<List<Story>>() {});
        var partners = new PartnerStories(api, json, rehearsal, today).tell(read("partners.json"));
        for (Story story : stories) {
            new Telling(api, story, today, partners).tell();
        }
        takeIn(api, today);
        rehearsal.end();
        LOG.info("The demonstration is told: {} conventions", stories.size() + 1);
    }

    /** A convention that another file held until today, signed three years ago, a report of which is still owed. */
    private void takeIn(RestClient api, LocalDate today) {
        rehearsal.beginAt(today);
        var year = today.getYear() - 3;
        api.post()
                .uri("/api/conventions/intake")
                .headers(headers -> headers.setBasicAuth("referent", "referent"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(read("taken-in.json")
                        .replace("@year+1", String.valueOf(year + 1))
                        .replace("@year", "" + year))
                .retrieve()
                .toBodilessEntity();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("demonstration/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One life being told. */
    private class Telling {

        private final RestClient api;
        private final Story story;
        private final LocalDate end;
        private final String opener;
        private final Map<String, String> partners;
        private String number = "";

        Telling(RestClient api, Story story, LocalDate end, Map<String, String> partners) {
            this.partners = partners;
            this.api = api;
            this.story = story;
            this.end = end;
            this.opener = story.by() == null ? "referent" : story.by();
        }

        void tell() {
            rehearsal.beginAt(end.minusDays(story.daysAgo()));
            var opening = usual("opening");
            opening.putAll(story.opening());
            if (story.by() == null) {
                opening.put("partner", onFile(opening));
            }
            number = post(opener, "/api/conventions", opening).get("number").asString();
            for (int step = 0; step < MOST_STEPS && !isTold(); step++) {
                if (!goOn()) {
                    break;
                }
            }
            if (story.cancelledBecause() != null) {
                post(
                        opener,
                        "/api/conventions/" + number + "/cancellation",
                        Map.of("reason", story.cancelledBecause()));
            }
            if (rehearsal.today().isBefore(end)) {
                rehearsal.advanceTo(end);
            }
        }

        /** The record of its partner, where the school has one. */
        private @Nullable String onFile(Map<String, Object> opening) {
            return opening.get("parties") instanceof List<?> parties
                    ? parties.stream()
                            .map(party -> party instanceof Map<?, ?> said ? partners.get(said.get("siret")) : null)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
        }

        private boolean isTold() {
            return Objects.equals(story.status(), shown().get("status").asString())
                    || tasks().stream()
                            .anyMatch(task -> task.get("task").asString().equals(story.until()));
        }

        /** One step of the life: an answer, a vote, or the next day that something is due; false when today is reached. */
        private boolean goOn() {
            var open = tasks();
            if (!open.isEmpty()) {
                answer(open.get(0));
                return true;
            }
            var session = awaitedSession();
            if (session != null) {
                return vote(session);
            }
            var next = nextDay();
            if (next.isAfter(end)) {
                return false;
            }
            rehearsal.advanceTo(next.isBefore(rehearsal.today()) ? rehearsal.today() : next);
            return true;
        }

        private void answer(JsonNode step) {
            var key = step.get("task").asString();
            var line = jdbc.queryForMap("""
                    select task_id, form_key, audience from task_view where number = ? and task_key = ?
                     order by task_id fetch first 1 rows only
                    """, number, key);
            var answer = usual((String) Objects.requireNonNull(line.get("form_key")));
            answer.putAll(story.answers().getOrDefault(key, Map.of()));
            if (key.equals("sign")
                    && isSignedWithoutPaper((String) Objects.requireNonNull(line.get("audience")), answer)) {
                return;
            }
            answer.replaceAll((name, value) -> resolved(value));
            post(
                    loginFor((String) Objects.requireNonNull(line.get("audience"))),
                    "/api/tasks/" + line.get("task_id") + "/completion",
                    answer);
        }

        /** The partner answers by their link; the head reads the text, then signs it here. */
        private boolean isSignedWithoutPaper(String audience, Map<String, Object> answer) {
            var signing = story.signing();
            if (signing == null) {
                return false;
            }
            if (audience.startsWith(Role.COORDINATOR.code()) && signing.email() != null) {
                var parties = json.valueToTree(story.opening().get("parties"));
                var partner = parties.get(1).get("representative");
                new LinkStory(api, signing.email())
                        .sign(
                                partner.get("name").asString(),
                                partner.get("title").asString());
                return true;
            }
            if (audience.startsWith(Role.HEAD.code()) && signing.here()) {
                api.get()
                        .uri("/api/conventions/" + number + "/documents")
                        .headers(headers -> headers.setBasicAuth(opener, opener))
                        .retrieve()
                        .toBodilessEntity();
                answer.put("method", "IN_APPLICATION");
                answer.put("consent", true);
                answer.remove("document");
            }
            return false;
        }

        private boolean vote(Map<String, Object> session) {
            var heldOn = ((java.sql.Date) Objects.requireNonNull(session.get("held_on"))).toLocalDate();
            if (heldOn.isAfter(end)) {
                return false;
            }
            if (heldOn.isAfter(rehearsal.today())) {
                rehearsal.advanceTo(heldOn);
            }
            var result = story.vote() == null ? "ADOPTED" : story.vote();
            var vote = usual(result.equals("ADOPTED") ? "vote" : "vote-" + result.toLowerCase(java.util.Locale.ROOT));
            vote.put("convention", number);
            vote.put("result", result);
            var votes = usual("votes");
            votes.put("votes", List.of(vote));
            post("secretaire", "/api/board-sessions/" + session.get("id") + "/votes", votes);
            return true;
        }

        private @Nullable Map<String, Object> awaitedSession() {
            return jdbc.queryForList("""
                            select s.id, s.held_on from board_session s join agenda_item a on a.session_id = s.id
                              join convention c on c.id = a.convention_id
                             where c.number = ? and c.status = 'ON_AGENDA' and a.result is null
                             order by s.held_on desc fetch first 1 rows only
                            """, number).stream().findFirst().orElse(null);
        }

        private LocalDate nextDay() {
            return jdbc.queryForList("""
                            select min(J.DUEDATE_) as due from ACT_RU_JOB J
                              join ACT_RU_EXECUTION P on P.ID_ = J.PROCESS_INSTANCE_ID_
                              join convention c on cast(c.id as varchar(64)) = P.BUSINESS_KEY_
                             where c.number = ?
                            """, java.sql.Timestamp.class, number).stream()
                    .filter(Objects::nonNull)
                    .map(due -> Paris.dayOf(due.toInstant()))
                    .findFirst()
                    .orElse(Paris.NEVER);
        }

        private JsonNode shown() {
            return Objects.requireNonNull(api.get()
                    .uri("/api/conventions/" + number)
                    .headers(headers -> headers.setBasicAuth(opener, opener))
                    .retrieve()
                    .body(JsonNode.class));
        }

        private List<JsonNode> tasks() {
            return shown().get("activeSteps").valueStream().toList();
        }

        private JsonNode post(String login, String path, Object body) {
            var answer = api.post()
                    .uri(path)
                    .headers(headers -> headers.setBasicAuth(login, login))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsString(body))
                    .retrieve()
                    .body(JsonNode.class);
            return answer == null ? json.createObjectNode() : answer;
        }

        private Object resolved(Object value) {
            if (!(value instanceof String word) || !word.startsWith("@")) {
                return value;
            }
            if (word.startsWith("@today")) {
                var days = word.length() > 6 ? Long.parseLong(word.substring(6)) : 0;
                return rehearsal.today().plusDays(days).toString();
            }
            return word.equals("@session") ? session() : word.equals("@document") ? document() : value;
        }

        private String session() {
            var convened = rehearsal.today();
            return post(
                            "secretaire",
                            "/api/board-sessions",
                            Map.of("heldOn", convened.plusDays(12), "convenedOn", convened, "urgent", false))
                    .get("id")
                    .asString();
        }

        private String document() {
            var received = Objects.requireNonNull(api.post()
                    .uri("/api/conventions/" + number + "/documents?title=Convention-signee.pdf")
                    .headers(headers -> headers.setBasicAuth(opener, opener))
                    .contentType(MediaType.APPLICATION_PDF)
                    .body(BLANK_PAGE.getBytes(StandardCharsets.US_ASCII))
                    .retrieve()
                    .body(JsonNode.class));
            return received.get("id").asString();
        }

        private Map<String, Object> usual(String answer) {
            return new LinkedHashMap<>(
                    json.readValue(read("answers/" + answer + ".json"), new TypeReference<Map<String, Object>>() {}));
        }

        private String loginFor(String audience) {
            var role = Role.of(audience.substring(0, audience.indexOf(':')));
            return story.by() != null && role == Role.COORDINATOR
                    ? story.by()
                    : Objects.requireNonNull(LOGINS.get(role));
        }
    }
}
