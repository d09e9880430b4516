package fr.convive.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files handed in and their lines, kept so that a restart goes on and a result waits to be read. */
@Component
class ImportJobs {

    /** Faults kept in words; further ones are counted. */
    static final int MOST_FAULTS = 500;

    private static final int MOST_ROWS = 500;
    private static final int MOST_TEXT = 400_000;
    private static final int MOST_FIELD = 60;
    private static final int MOST_MESSAGE = 500;
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
    private static final String READ =
            "select id, kind, login, file_name, sha256, asked_at, straight, state, total, done,"
                    + " brought, changed, unchanged, wrong, read_at from import_job";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportJobs(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** False where a job of that number is there already: a second click. */
    @Transactional
    boolean open(UUID id, String kind, String login, String fileName, String sha256, boolean straight, List<Row> rows) {
        int made = jdbc.update(
                """
                insert into import_job (id, kind, login, file_name, sha256, asked_at, straight, state, total, done,
                                        brought, changed, unchanged, wrong)
                select cast(? as uuid), ?, ?, ?, ?, cast(? as timestamp with time zone), cast(? as boolean), 'CHECKING',
                       cast(? as int), 0, 0, 0, 0, 0
                 where not exists (select 1 from import_job where id = ?)
                """, id, kind, login, fileName, sha256, Timestamp.from(clock.instant()), straight, rows.size(), id);
        if (made == 1) {
            var chunks = chunks(rows);
            jdbc.batchUpdate(
                    "insert into import_chunk (job_id, position, content) values (?, ?, ?)",
                    IntStream.range(0, chunks.size())
                            .mapToObj(position -> new Object[] {id, position, chunks.get(position)})
                            .toList());
        }
        return made == 1;
    }

    private List<String> chunks(List<Row> rows) {
        var chunks = new ArrayList<String>();
        var chunk = new StringBuilder();
        int count = 0;
        for (var row : rows) {
            chunk.append(count == 0 ? "[" : ",").append(json.writeValueAsString(row));
            count++;
            if (count == MOST_ROWS || chunk.length() > MOST_TEXT) {
                chunks.add(chunk.append("]").toString());
                chunk.setLength(0);
                count = 0;
            }
        }
        if (count > 0) {
            chunks.add(chunk.append("]").toString());
        }
        return chunks;
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.query(READ + " where id = ?", ImportJobs::job, id).stream().findFirst();
    }

    /** Those of one person, the newest first. */
    List<ImportJob> of(String login, int most) {
        return jdbc.query(
                READ + " where login = ? order by asked_at desc fetch first " + most + " rows only",
                ImportJobs::job,
                login);
    }

    List<ImportJob> running() {
        return jdbc.query(READ + " where state in ('CHECKING', 'TAKING') order by asked_at", ImportJobs::job);
    }

    int chunkCount(UUID id) {
        var last = jdbc.queryForObject("select max(position) from import_chunk where job_id = ?", Integer.class, id);
        return last == null ? 0 : last + 1;
    }

    List<Row> chunk(UUID id, int position) {
        return json.readValue(
                jdbc.queryForObject(
                        "select content from import_chunk where job_id = ? and position = ?",
                        String.class,
                        id,
                        position),
                ROWS);
    }

    /** Whoever takes a file holds its first chunk; another node waits, then finds it taken. */
    void hold(UUID id) {
        jdbc.queryForList(
                "select position from import_chunk where job_id = ? and position = 0 for update", Integer.class, id);
    }

    void reached(UUID id, int done) {
        jdbc.update("update import_job set done = ? where id = ?", done, id);
    }

    /** Moves it on from that state; false where somebody else did. */
    @Transactional
    boolean move(UUID id, ImportJob.State from, ImportJob.State to, ImportJob.Counts counts) {
        boolean moved = jdbc.update(
                        "update import_job set state = ?, brought = ?, changed = ?, unchanged = ?, wrong = ?,"
                                + " done = case when ? = 'TAKING' then 0 else total end where id = ? and state = ?",
                        to.name(),
                        counts.brought(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.wrong(),
                        to.name(),
                        id,
                        from.name())
                == 1;
        if (moved && to.isOver()) {
            jdbc.update("delete from import_chunk where job_id = ?", id);
        }
        return moved;
    }

    void read(UUID id) {
        jdbc.update(
                "update import_job set read_at = ? where id = ? and read_at is null",
                Timestamp.from(clock.instant()),
                id);
    }

    @Transactional
    void keep(UUID id, List<ImportJob.LineFault> faults) {
        jdbc.update("delete from import_fault where job_id = ?", id);
        jdbc.batchUpdate(
                "insert into import_fault (job_id, position, line, field, message) values (?, ?, ?, ?, ?)",
                IntStream.range(0, Math.min(MOST_FAULTS, faults.size()))
                        .mapToObj(position -> {
                            var fault = faults.get(position);
                            return new Object[] {
                                id,
                                position,
                                fault.line(),
                                cut(fault.field(), MOST_FIELD),
                                cut(fault.message(), MOST_MESSAGE)
                            };
                        })
                        .toList());
    }

    List<ImportJob.LineFault> faults(UUID id) {
        return jdbc.query(
                "select line, field, message from import_fault where job_id = ? order by position",
                (row, i) -> new ImportJob.LineFault(row.getInt(1), row.getString(2), row.getString(3)),
                id);
    }

    private static ImportJob job(ResultSet row, int i) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("login"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("straight"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                new ImportJob.Counts(
                        row.getInt("brought"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("wrong")),
                read == null ? null : read.toInstant());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
