package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.people.Role;
import fr.convive.workflow.Rehearsal;
import fr.convive.workflow.Tasklist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language of process tests: lives a convention through the API, as programs do. What people usually answer stands in
 * {@code src/main/resources/demonstration/answers/<form key>.json}; a test says only what differs. Words that begin with {@code @} are
 * replaced: {@code @today}, {@code @today+30}, {@code @session} (a new board session in ten days), {@code @document} (a
 * scanned page just received).
 */
@TestComponent
public class Life {

    private static final Map<Role, String> LOGINS = Map.of(
            Role.COORDINATOR, "referent",
            Role.DDFPT, "ddfpt",
            Role.BURSAR, "gestionnaire",
            Role.HEAD, "proviseur",
            Role.BOARD_SECRETARY, "secretaire",
            Role.LEGAL_CONTROL, "controle",
            Role.ACADEMY_MANAGER, "drafpic");

    private final Set<String> calls = new ConcurrentSkipListSet<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Tasklist tasklist;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Clock clock;

    /** Opens a school's cooperation project with a company (rule T2 of the annex), or what {@code answers/opening.json} says otherwise. */
    public String open(Object... differences) {
        return opened(form("opening", differences));
    }

    /** Opens what that file of {@code src/test/resources/lives} says. */
    public String open(String life) {
        return opened(lived(life));
    }

    private String opened(Map<String, Object> opening) {
        var result = post("referent", "/api/conventions", opening);
        assertThat(result).hasStatus(201);
        return read(result).get("number").asString();
    }

    /** One stretch alone, from the status it begins with, in place of the whole life. */
    public void alone(String number, String status, String process) {
        stop(number);
        jdbc.update("update convention set status = ? where number = ?", status, number);
        runtime.startProcessInstanceByKey(process, id(number));
    }

    /** Whatever runs for this convention runs no more. */
    public void stop(String number) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id(number))
                .rootProcessInstances()
                .list()
                .forEach(life -> runtime.deleteProcessInstance(life.getId(), "stretch alone", true));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public String id(String number) {
        return Objects.requireNonNull(
                        jdbc.queryForObject("select id from convention where number = ?", Object.class, number))
                .toString();
    }

    public String status(String number) {
        return jdbc.queryForObject("select status from convention where number = ?", String.class, number);
    }

    /** The instance of that process in the life of this convention, running. */
    public ProcessInstance process(String number, String process) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id(number))
                .processDefinitionKey(process)
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(process + " is not running for " + number));
    }

    public Tasklist.Line task(String number, String key) {
        return tasklist.of(id(number)).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s waits at %s, not at %s"
                        .formatted(
                                number,
                                tasklist.of(id(number)).stream()
                                        .map(Tasklist.Line::key)
                                        .toList(),
                                key)));
    }

    /** The person whom the task is offered to answers it: the usual answer, but for these differences (name, value, …). */
    public void answer(String number, String key, Object... differences) {
        assertThat(answered(number, key, differences)).as(key).hasStatus(204);
    }

    private boolean isAmended(String number) {
        return jdbc.queryForObject(
                        "select count(*) from convention where number = ? and proposal is not null",
                        Integer.class,
                        number)
                > 0;
    }

    /** The draft of an amendment begins with the text in force: only these differences are new. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> asItStands(Tasklist.Line task, Object... differences) {
        var values =
                read(get(loginFor(task.audience()), "/api/tasks/" + task.id())).get("values");
        var answer = new LinkedHashMap<String, Object>(json.convertValue(values, Map.class));
        answer.put("answer", "SUBMITTED");
        for (int i = 0; i < differences.length; i += 2) {
            answer.put((String) differences[i], differences[i + 1]);
        }
        return answer;
    }

    /** The same, whatever comes of it. */
    public MvcTestResult answered(String number, String key, Object... differences) {
        var task = task(number, key);
        var body = key.equals("draftConvention") && isAmended(number)
                ? asItStands(task, differences)
                : form(task.formKey(), differences);
        body.replaceAll((name, value) -> resolved(number, value));
        return post(loginFor(task.audience()), "/api/tasks/" + task.id() + "/completion", body);
    }

    /** The whole answer as told, with nothing of the usual one. */
    public void answer(String number, String key, Map<String, Object> told) {
        var task = task(number, key);
        assertThat(post(loginFor(task.audience()), "/api/tasks/" + task.id() + "/completion", told))
                .as(key)
                .hasStatus(204);
    }

    /** Everybody answers what waits for them, until nothing does. */
    public void answerAll(String number) {
        for (var open = tasklist.of(id(number)); !open.isEmpty(); open = tasklist.of(id(number))) {
            answer(number, open.get(0).key());
        }
    }

    /** What that file of {@code src/test/resources/lives} tells. */
    public Map<String, Object> lived(String name) {
        return usual("../../../../test/resources/lives/" + name.replaceFirst("^lives/", ""));
    }

    /** The convention as the API shows it. */
    public JsonNode convention(String number) {
        return read(get("referent", "/api/conventions/" + number));
    }

    /** The clock of the rehearsal, moved as programs do. */
    public void moveClockTo(LocalDate day) {
        assertThat(post("admin", "/api/rehearsal/clock", Map.of("date", day))).hasStatus(200);
    }

    /** Every call made of the API since the start: method and path. */
    public Set<String> calls() {
        return Set.copyOf(calls);
    }

    public MvcTestResult answeredAs(String login, String number, String key, Object... differences) {
        return complete(login, number, task(number, key), differences);
    }

    /** This person answers that very task. */
    public MvcTestResult complete(String login, String number, Tasklist.Line task, Object... differences) {
        var body = form(task.formKey(), differences);
        body.replaceAll((name, value) -> resolved(number, value));
        return post(login, "/api/tasks/" + task.id() + "/completion", body);
    }

    /** Lives on with the usual answers, votes and dates until the convention waits at this task. */
    public void until(String number, String key) {
        for (int step = 0; step < 200; step++) {
            var open = tasklist.of(id(number));
            if (open.stream().anyMatch(line -> line.key().equals(key))) {
                return;
            }
            onward(number);
        }
        throw new AssertionError(number + " never reached " + key);
    }

    /** Lives on with the usual answers to the very end. */
    public void untilOver(String number) {
        for (int step = 0; step < 400; step++) {
            if (List.of("CLOSED", "REFUSED", "ABANDONED").contains(status(number))) {
                return;
            }
            onward(number);
        }
        throw new AssertionError(number + " never ends");
    }

    private void onward(String number) {
        var open = tasklist.of(id(number));
        if (!open.isEmpty()) {
            answer(number, open.get(0).key());
        } else if (isWaitingFor("voteRecorded", number)) {
            vote(number, "ADOPTED");
        } else {
            advanceTo(nextTimer(number));
        }
    }

    /** The session on whose agenda the convention stands is held: this vote and no other. */
    public void vote(String number, String result) {
        var session = jdbc.queryForMap("""
                select s.id, s.held_on from board_session s join agenda_item a on a.session_id = s.id
                 where a.convention_id = ? and a.result is null order by s.held_on desc fetch first 1 rows only
                """, java.util.UUID.fromString(id(number)));
        var heldOn = ((java.sql.Date) session.get("held_on")).toLocalDate();
        if (heldOn.isAfter(today())) {
            advanceTo(heldOn);
        }
        var votes = form("votes");
        votes.put("votes", List.of(form(usualVote(result), "convention", number, "result", result)));
        assertThat(post("secretaire", "/api/board-sessions/" + session.get("id") + "/votes", votes))
                .as("vote")
                .hasStatus2xxSuccessful();
    }

    /** The figures that make this result. */
    private static String usualVote(String result) {
        return result.equals("ADOPTED") ? "vote" : "vote-" + result.toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isWaitingFor(String message, String number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(id(number))
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    public void advanceTo(LocalDate day) {
        rehearsal.advanceTo(day);
    }

    /** The timer of that name fires now, whatever its date. */
    public void fireTimer(String number, String activity) {
        var timer = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id(number)).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(activity).list().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + activity));
        jobs.executeJob(timer.getId());
    }

    /** The tasks open for this convention, most urgent first. */
    public List<Tasklist.Line> tasks(String number) {
        return tasklist.of(id(number));
    }

    /** The next day on which something falls due. */
    public LocalDate nextDay(String number) {
        return nextTimer(number);
    }

    private LocalDate nextTimer(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id(number)).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(job -> fr.convive.workflow.Paris.dayOf(job.getDuedate().toInstant()))
                .min(LocalDate::compareTo)
                .map(day -> day.isBefore(today()) ? today() : day)
                .orElseThrow(() -> new AssertionError(number + " waits for nothing"));
    }

    public static String loginFor(String audience) {
        int colon = audience.indexOf(':');
        return audience.startsWith("user:")
                ? audience.substring(colon + 1)
                : Objects.requireNonNull(LOGINS.get(Role.of(audience.substring(0, colon))));
    }

    public MvcTestResult post(String login, String uri, Object body) {
        calls.add("POST " + uri.replaceAll("\\?.*", ""));
        return mvc.post()
                .uri(uri)
                .with(httpBasic(login, login))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult get(String login, String uri) {
        if (uri.startsWith("/api")) {
            calls.add("GET " + uri.replaceAll("\\?.*", ""));
        }
        return mvc.get().uri(uri).with(httpBasic(login, login)).exchange();
    }

    public MvcTestResult delete(String login, String uri) {
        calls.add("DELETE " + uri);
        return mvc.delete().uri(uri).with(httpBasic(login, login)).exchange();
    }

    public JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    /** The usual answer to a form, with these differences (name, value, name, value…). */
    public Map<String, Object> form(String formKey, Object... differences) {
        var answer = new LinkedHashMap<String, Object>(usual(formKey));
        for (int i = 0; i < differences.length; i += 2) {
            answer.put((String) differences[i], differences[i + 1]);
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> usual(String formKey) {
        try {
            var file = Path.of("src/main/resources/demonstration/answers", formKey + ".json");
            return json.readValue(Files.readString(file, StandardCharsets.UTF_8), Map.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("Say the usual answer in answers/" + formKey + ".json", missing);
        }
    }

    private Object resolved(String number, Object value) {
        if (!(value instanceof String word) || !word.startsWith("@")) {
            return value;
        }
        if (word.startsWith("@today")) {
            return today().plusDays(word.length() > 6 ? Long.parseLong(word.substring(6)) : 0)
                    .toString();
        }
        return switch (word) {
            case "@session" -> session(today().plusDays(10));
            case "@document" -> document(number);
            default -> value;
        };
    }

    /** A session of the board of the demonstration school on that day, convened today. */
    public String session(LocalDate heldOn) {
        var result = post(
                "secretaire", "/api/board-sessions", Map.of("heldOn", heldOn, "convenedOn", today(), "urgent", false));
        assertThat(result).as("session").hasStatus(201);
        return read(result).get("id").asString();
    }

    /** A scanned page received in the file of this convention. */
    public String document(String number) {
        var result = mvc.post()
                .uri("/api/conventions/" + number + "/documents?title=scan.pdf")
                .with(httpBasic("referent", "referent"))
                .contentType(MediaType.APPLICATION_PDF)
                .content(Scans.PAGE)
                .exchange();
        assertThat(result).as("document").hasStatus(201);
        return read(result).get("id").asString();
    }
}
