package fr.convive.workflow;

import fr.convive.people.Actor;
import fr.convive.people.Perimeter;
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
        var scope = perimeter(actor.perimeter(), arguments);
        return lines(
                "v.audience not in (" + marks(actor.audiences()) + ") and " + scope, arguments, search, after, size);
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

    /** Whether such a task is open, for anybody. */
    boolean holds(String taskId) {
        return !jdbc.queryForList("select 1 from task_view where task_id = ?", taskId)
                .isEmpty();
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
            sql.append(" and (lower(v.number) like ? or lower(v.title) like ? or lower(v.partner) like ?)");
            var pattern = "%" + search.strip().toLowerCase(Locale.FRENCH) + "%";
            Collections.addAll(arguments, pattern, pattern, pattern);
        }
        int split = after.indexOf('_');
        if (split > 0) {
            var due = Date.valueOf(LocalDate.parse(after.substring(0, split)));
            sql.append(" and (v.due > ? or (v.due = ? and v.task_id > ?))");
            Collections.addAll(arguments, due, due, after.substring(split + 1));
        }
        sql.append(" order by v.due, v.task_id fetch first ")
                .append(3 * size + 1)
                .append(" rows only");
        Map<String, Line> once = new LinkedHashMap<>();
        jdbc.query(sql.toString(), Tasklist::line, arguments.toArray())
                .forEach(line -> once.putIfAbsent(line.id(), line));
        return once.values().stream().limit(size + 1L).toList();
    }

    private static String perimeter(Perimeter perimeter, List<Object> arguments) {
        if (perimeter.isNational()) {
            return "1 = 1";
        }
        arguments.addAll(perimeter.codes());
        arguments.addAll(perimeter.codes());
        var marks = marks(perimeter.codes());
        return "(v.organisation in (" + marks + ") or v.academy in (" + marks + "))";
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
