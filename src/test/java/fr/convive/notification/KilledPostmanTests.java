package fr.convive.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** I15: a process is killed (kill -9) while it sends; no letter is lost, at most one is repeated, under its own Message-ID. */
@Tag("database")
class KilledPostmanTests {

    private static final int LETTERS = 8;
    /** What a parent sees of a child that signal 9 ended. */
    private static final int KILLED = 128 + 9;
    /** More than the lease of what the dead process had in hand. */
    private static final Duration LATER = Duration.ofMinutes(6);

    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<[^>]+>)");

    @TempDir
    static Path folder;

    private static String url;
    private static JdbcTemplate jdbc;
    private static @Nullable EmbeddedPostgres postgres;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @BeforeAll
    static void aDatabaseThatOutlivesItsProcesses() throws IOException {
        var onPostgres = "postgres".equals(System.getProperty("convive.test.database"));
        if (onPostgres) {
            postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }
        url = onPostgres
                ? postgres.getJdbcUrl("postgres", "postgres")
                : "jdbc:h2:file:" + folder.resolve("house") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        var source = new DriverManagerDataSource(url);
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of(
                        "binary", onPostgres ? "bytea" : "binary large object",
                        "random_uuid", onPostgres ? "gen_random_uuid()" : "random_uuid()"))
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
    }

    @AfterAll
    static void itCloses() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void eightLettersWait() {
        try (var house = LonePostman.house(url, 0, Duration.ZERO, 0)) {
            house.getBean(JdbcTemplate.class).update("delete from letter");
            house.getBean(JdbcTemplate.class).update("delete from outbox");
            house.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> house.getBean(Outbox.class)
                            .write(IntStream.range(0, LETTERS)
                                    .mapToObj(KilledPostmanTests::notice)
                                    .toList()));
        }
    }

    private static Notice notice(int rank) {
        return new Notice(
                "letter/" + rank,
                "letter/" + rank,
                Occasion.LETTER,
                Notice.MAIL + "a" + rank + "@essai.example",
                Notice.Case.NONE,
                "",
                null,
                "Essai " + rank,
                "Bonjour.",
                false);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    @Test
    void killedBetweenTheServersYesAndTheCommitItRepeatsThatLetterOnceAndNoOther() throws Exception {
        var server = server((command, taken) -> null);

        try (var child = start(server, Duration.ZERO, 3)) {
            child.waitsBetween();
            assertThat(server.letters()).hasSize(3);
            child.kill();
        }
        assertThat(states()).containsEntry("SENT", 2L).containsEntry("SENDING", LETTERS - 2L);

        finish(server, LATER.multipliedBy(1));
        finish(server, LATER.multipliedBy(2));

        assertThat(states()).containsOnly(Map.entry("SENT", (long) LETTERS));
        assertThat(server.letters()).hasSize(LETTERS + 1);
        assertThat(copies(server)).hasSize(LETTERS);
        assertThat(copies(server).values().stream().filter(times -> times == 2)).hasSize(1);
    }

    @Test
    void killedTwiceOnTheSameLetterItIsNotRepeatedAgainAndAPersonIsTold() throws Exception {
        var server = server((command, taken) -> null);
        for (int death = 0; death < 2; death++) {
            try (var child = start(server, LATER.multipliedBy(death), 1)) {
                child.waitsBetween();
                child.kill();
            }
        }

        finish(server, LATER.multipliedBy(2));

        assertThat(states()).containsEntry("SENT", LETTERS - 1L).containsEntry("DEAD", 1L);
        assertThat(jdbc.queryForObject("select failure from letter where state = 'DEAD'", String.class))
                .contains("peut-être arrivée");
        assertThat(server.letters()).hasSize(LETTERS + 1);
        assertThat(copies(server)).hasSize(LETTERS);
        assertThat(copies(server).values()).allMatch(times -> times <= 2);
    }

    @Test
    void killedBeforeALetterIsReadToItsEndItRepeatsNothing() throws Exception {
        var running = new AtomicReference<Child>();
        var server = server((command, taken) -> {
            if (command.startsWith("RCPT") && taken == 2 && running.get().isAlive()) {
                running.get().kill();
            }
            return null;
        });
        try (var child = start(server, Duration.ZERO, 0)) {
            running.set(child);
            assertThat(child.end()).isEqualTo(KILLED);
        }

        finish(server, LATER);

        assertThat(states()).containsOnly(Map.entry("SENT", (long) LETTERS));
        assertThat(server.letters()).hasSize(LETTERS);
        assertThat(copies(server)).hasSize(LETTERS);
    }

    private RudeServer server(RudeServer.Manners manners) {
        var server = new RudeServer(manners);
        open.push(server);
        return server;
    }

    private void finish(RudeServer server, Duration ahead) throws Exception {
        try (var child = start(server, ahead, 0)) {
            assertThat(child.end()).isZero();
        }
    }

    private Child start(RudeServer server, Duration ahead, int waitsOn) throws IOException {
        var process = LonePostman.command(url, server.port(), ahead, waitsOn).start();
        return new Child(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** The other process; it is killed at the latest when the test has finished with it. */
    private record Child(Process process, BufferedReader out) implements AutoCloseable {

        void waitsBetween() throws IOException {
            var said = new ArrayList<String>();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(LonePostman.BETWEEN)) {
                    return;
                }
                said.add(line);
            }
            throw new AssertionError("It ended before its time: " + String.join("\n", said));
        }

        boolean isAlive() {
            return process.isAlive();
        }

        void kill() {
            try {
                assertThat(process.destroyForcibly().waitFor()).isEqualTo(KILLED);
            } catch (InterruptedException woken) {
                Thread.currentThread().interrupt();
            }
        }

        /** What it said is part of the failure, if it fails. */
        int end() throws Exception {
            var said = out.lines().toList();
            int code = process.waitFor();
            assertThat(code).as(String.join("\n", said)).isIn(0, KILLED);
            return code;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    private Map<String, Long> states() {
        return jdbc.queryForList("select state from letter", String.class).stream()
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    /** How often each Message-ID arrived. */
    private static Map<String, Long> copies(RudeServer server) {
        return server.letters().stream()
                .map(letter -> {
                    var id = MESSAGE_ID.matcher(letter);
                    assertThat(id.find()).isTrue();
                    return id.group(1);
                })
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
