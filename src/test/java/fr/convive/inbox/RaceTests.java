package fr.convive.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Two people, two clicks, one act (trust, rules 1 to 3). */
@ApplicationTest
@Tag("database")
class RaceTests {

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void ofTwoPeopleOnOneTaskExactlyOneWinsAndTheOtherReadsWhoWas(int round) throws Exception {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        var statuses = together(2, i -> complete(task, "race-%s-%d".formatted(number, i)));

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(life.status(number)).isEqualTo("RISKS");
        assertThat(facts(number, "TASK_DONE")).isEqualTo(1);
    }

    @Test
    void twoClicksOfOneFormAreOneAct() throws Exception {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        var statuses = together(4, i -> complete(task, "click-" + number));

        assertThat(statuses).containsOnly(204);
        assertThat(facts(number, "TASK_DONE")).isEqualTo(1);
    }

    @Test
    void twoClicksOpenOneConvention() throws Exception {
        var before = jdbc.queryForObject("select count(*) from convention", Integer.class);

        var statuses = together(
                4,
                i -> mvc.post()
                        .uri("/api/conventions")
                        .with(httpBasic("referent", "referent"))
                        .header("Idempotency-Key", "opening-once")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(life.form("opening")))
                        .exchange()
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsOnly(201);
        assertThat(jdbc.queryForObject("select count(*) from convention", Integer.class))
                .isEqualTo(before + 1);
    }

    @Test
    void aFormShownBeforeTheRecordChangedIsRefusedAndChangesNothing() {
        var number = life.open();
        var task = life.task(number, "analyseNeeds").id();

        var result = mvc.post()
                .uri("/api/tasks/{id}/completion", task)
                .with(httpBasic("referent", "referent"))
                .header("If-Match", "999")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(life.form("preparation/analyse-needs")))
                .exchange();

        assertThat(result).hasStatus(409);
        assertThat(life.status(number)).isEqualTo("NEED");
    }

    private int complete(String task, String key) {
        return mvc.post()
                .uri("/api/tasks/{id}/completion", task)
                .with(httpBasic("referent", "referent"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(life.form("preparation/analyse-needs")))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private Integer facts(String number, String act) {
        return jdbc.queryForObject(
                "select count(*) from journal where chain = ? and act = ?", Integer.class, life.id(number), act);
    }

    private interface Attempt {
        int go(int i) throws Exception;
    }

    private static List<Integer> together(int people, Attempt attempt) throws Exception {
        var start = new CyclicBarrier(people);
        var threads = Executors.newFixedThreadPool(people);
        try {
            var attempts = IntStream.range(0, people)
                    .mapToObj(i -> (Callable<Integer>) () -> {
                        start.await();
                        return attempt.go(i);
                    })
                    .toList();
            return threads.invokeAll(attempts).stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
