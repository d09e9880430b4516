package fr.convive.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** « Reprises groupées » : what is to be taken in, kept line by line so that a restart goes on where it stopped. */
@Component
class Jobs {

    private static final int MOST_REFERENCE = 100;
    private static final TypeReference<List<Wrong>> ERRORS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Who asked, for which school, how many lines. */
    record Job(UUID id, String school, String login, int total, boolean done) {}

    /** How far a line has come. */
    enum State {
        WAITING,
        TAKEN,
        REFUSED
    }

    record Line(
            int line,
            String reference,
            State state,
            @Nullable String number,
            List<Wrong> errors) {}

    /** A line not yet read. */
    record Awaiting(int line, String document) {}

    UUID open(String school, String login, List<Entry> entries) {
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into intake_job (id, school, login, asked_at, total, done) values (?, ?, ?, ?, ?, false)",
                id,
                school,
                login,
                Timestamp.from(clock.instant()),
                entries.size());
        jdbc.batchUpdate(
                "insert into intake_line (job_id, line, reference, document, state, errors) values (?, ?, ?, ?, ?, '[]')",
                entries.stream()
                        .map(entry -> new Object[] {
                            id,
                            entry.line(),
                            cut(entry.document().path("reference").asString("")),
                            entry.document().toString(),
                            State.WAITING.name()
                        })
                        .toList());
        return id;
    }

    Optional<Job> find(UUID id) {
        return jdbc.query("select id, school, login, total, done from intake_job where id = ?", Jobs::job, id).stream()
                .findFirst();
    }

    List<Job> unfinished() {
        return jdbc.query(
                "select id, school, login, total, done from intake_job where done = false order by asked_at",
                Jobs::job);
    }

    private static Job job(java.sql.ResultSet row, int i) throws java.sql.SQLException {
        return new Job(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5));
    }

    Optional<Awaiting> next(UUID job) {
        return jdbc.query("""
                        select line, document from intake_line where job_id = ? and state = 'WAITING'
                         order by line fetch first 1 rows only
                        """, (row, i) -> new Awaiting(row.getInt(1), row.getString(2)), job).stream()
                .findFirst();
    }

    void taken(UUID job, int line, String number) {
        jdbc.update(
                "update intake_line set state = 'TAKEN', number = ? where job_id = ? and line = ?", number, job, line);
    }

    void refused(UUID job, int line, List<Wrong> errors) {
        jdbc.update(
                "update intake_line set state = 'REFUSED', errors = ? where job_id = ? and line = ?",
                json.writeValueAsString(errors),
                job,
                line);
    }

    void done(UUID job) {
        jdbc.update("update intake_job set done = true where id = ?", job);
    }

    List<Line> lines(UUID job) {
        return jdbc.query(
                "select line, reference, state, number, errors from intake_line where job_id = ? order by line",
                (row, i) -> new Line(
                        row.getInt(1),
                        row.getString(2),
                        State.valueOf(row.getString(3)),
                        row.getString(4),
                        json.readValue(row.getString(5), ERRORS)),
                job);
    }

    private static String cut(String text) {
        return text.length() <= MOST_REFERENCE ? text : text.substring(0, MOST_REFERENCE);
    }
}
