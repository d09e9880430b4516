package fr.convive.workflow;

import fr.convive.people.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The open tasks as people read them, most urgent first: one indexed read of {@code task_view}, never the engine. */
@Component
public class Tasklist {

    /** One line of a list; {@code dueOn} is null when the task has no date. */
    public record Line(
            String id,
            String key,
            String formKey,
            String name,
            String businessKey,
            String number,
            String title,
            String partner,
            String organisation,
            String academy,
            String audience,
            @Nullable LocalDate dueOn,
            Instant since,
            String assignee,
            String item) {

        /** Where the next page begins. */
        public String cursor() {
            return (dueOn == null ? Paris.NEVER : dueOn) + "_" + id;
        }
    }

    private static final String SEARCHED = " and (lower(v.number) like ? escape '!' or lower(v.title) like ? escape '!'"
            + " or lower(v.partner) like ? escape '!')";

    /** A task offered to several is nobody else's as long as it is mine too. */
    private static final String NOT_MINE =
            "not exists (select 1 from task_view m where m.task_id = v.task_id and m.audience in (%s))";

    private final JdbcTemplate jdbc;

    Tasklist(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person may do, the most urgent first; {@code after} is the cursor of the last line seen, or empty. */
    public List<Line> toDo(Actor actor, String search, String after, int size) {
        return lines("v.audience in (" + marks(actor.audiences()) + ")", actor.audiences(), search, after, size);
    }

    /** What others must do on conventions this person sees. */
    public List<Line> waiting(Actor actor, String search, String after, int size) {
        var arguments = new ArrayList<Object>(actor.audiences());
        var scope = actor.perimeter().condition("v.organisation", "v.academy", arguments);
        return lines(NOT_MINE.formatted(marks(actor.audiences())) + " and " + scope, arguments, search, after, size);
    }

    /** The SQL that counts what this person may do, to stand in a query with other counts. */
    public String countingToDo(Actor actor, String search, List<Object> arguments) {
        arguments.addAll(actor.audiences());
        arguments.addAll(searched(search));
        return counting("v.audience in (" + marks(actor.audiences()) + ")", search);
    }

    /** The SQL that counts what others must do on conventions this person sees. */
    public String countingWaiting(Actor actor, String search, List<Object> arguments) {
        arguments.addAll(actor.audiences());
        var scope = actor.perimeter().condition("v.organisation", "v.academy", arguments);
        arguments.addAll(searched(search));
        return counting(NOT_MINE.formatted(marks(actor.audiences())) + " and " + scope, search);
    }

    private static String counting(String where, String search) {
        return "(select count(distinct v.task_id) from task_view v where " + where + (search.isBlank() ? "" : SEARCHED)
                + ")";
    }

    /** The open tasks of one case. */
    public List<Line> of(String businessKey) {
        return jdbc.query(
                "select v.* from task_view v where v.business_key = ? order by v.due, v.task_id",
                Tasklist::line,
                businessKey);
    }

    Optional<Line> find(String taskId, Collection<String> audiences) {
        var arguments = new ArrayList<Object>(audiences);
        arguments.add(taskId);
        return jdbc
                .query(
                        "select v.* from task_view v where v.audience in (" + marks(audiences) + ") and v.task_id = ?",
                        Tasklist::line,
                        arguments.toArray())
                .stream()
                .findFirst();
    }

    /** The open tasks that somebody has taken, each once. */
    List<Line> takenBy(String login) {
        Map<String, Line> once = new LinkedHashMap<>();
        jdbc.query("select v.* from task_view v where v.assignee = ? order by v.due, v.task_id", Tasklist::line, login)
                .forEach(line -> once.putIfAbsent(line.id(), line));
        return List.copyOf(once.values());
    }

    /** The open task, whoever it is offered to. */
    Optional<Line> whoever(String taskId) {
        return jdbc.query("select v.* from task_view v where v.task_id = ?", Tasklist::line, taskId).stream()
                .findFirst();
    }

    /** The task, if one of these audiences may do it; whoever comes second waits here until the first is done. */
    Optional<Line> hold(String taskId, Collection<String> audiences) {
        return jdbc.query("select v.* from task_view v where v.task_id = ? for update", Tasklist::line, taskId).stream()
                .filter(line -> audiences.contains(line.audience()))
                .findFirst();
    }

    private List<Line> lines(String where, Collection<?> who, String search, String after, int size) {
        var arguments = new ArrayList<Object>(who);
        var sql = new StringBuilder("select v.* from task_view v where ").append(where);
        if (!search.isBlank()) {
            sql.append(SEARCHED);
            arguments.addAll(searched(search));
        }
        Cursor.of(after).ifPresent(seen -> {
            var due = Date.valueOf(seen.day());
            sql.append(" and (v.due > ? or (v.due = ? and v.task_id > ?))");
            Collections.addAll(arguments, due, due, seen.rest());
        });
        sql.append(" order by v.due, v.task_id fetch first ")
                .append(3 * size + 1)
                .append(" rows only");
        Map<String, Line> once = new LinkedHashMap<>();
        jdbc.query(sql.toString(), Tasklist::line, arguments.toArray())
                .forEach(line -> once.putIfAbsent(line.id(), line));
        return once.values().stream().limit(size + 1L).toList();
    }

    private static List<String> searched(String search) {
        return search.isBlank() ? List.of() : Collections.nCopies(3, containing(search));
    }

    /** The pattern of « contains these words », whatever signs they hold. */
    public static String containing(String search) {
        return "%" + search.strip().toLowerCase(Locale.FRENCH).replaceAll("([!%_])", "!$1") + "%";
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Line line(ResultSet row, int i) throws SQLException {
        var due = row.getDate("due").toLocalDate();
        return new Line(
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("form_key"),
                row.getString("task_name"),
                row.getString("business_key"),
                row.getString("number"),
                row.getString("title"),
                row.getString("partner"),
                row.getString("organisation"),
                row.getString("academy"),
                row.getString("audience"),
                due.equals(Paris.NEVER) ? null : due,
                row.getTimestamp("since").toInstant(),
                row.getString("assignee"),
                row.getString("item"));
    }
}
