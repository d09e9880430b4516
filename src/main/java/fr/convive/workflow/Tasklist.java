package fr.convive.workflow;

import fr.convive.people.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The open tasks as people read them, most urgent first: one indexed read of {@code task_view}, never the engine. */
@Component
public class Tasklist {

    /**
     * One line of a list; {@code dueOn} is null when the task has no date, {@code inPlaceOf} names the colleague whose
     * task it is where the person who reads stands in for them.
     */
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
            String item,
            String author,
            Actor.@Nullable Absentee inPlaceOf) {

        Line ofOneself() {
            return inPlaceOf == null
                    ? this
                    : new Line(
                            id,
                            key,
                            formKey,
                            name,
                            businessKey,
                            number,
                            title,
                            partner,
                            organisation,
                            academy,
                            audience,
                            dueOn,
                            since,
                            assignee,
                            item,
                            author,
                            null);
        }

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

    /** Those whose tasks a person does while they are away; the day is asked each time, so that no absence outlives it. */
    private static final String STANDING_IN =
            " from standing_in s where s.stand_in = ? and ? between s.starts_on and s.ends_on";

    private static final String LINES = "select v.*, (select min(s.absentee || ' ' || s.absentee_name)" + STANDING_IN
            + " and s.audience = v.audience) as absentee from task_view v where ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Tasklist(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private List<Object> today(Actor actor) {
        return List.of(actor.login(), Date.valueOf(LocalDate.now(clock)));
    }

    /** The SQL list of whom a task may be offered to so that this person does it today: themselves, and the absent. */
    private String mine(Actor actor, List<Object> arguments) {
        arguments.addAll(actor.audiences());
        arguments.addAll(today(actor));
        return actor.audiences().stream()
                .map(audience -> "select cast(? as varchar(90))")
                .collect(Collectors.joining(" union all ", "", " union all select s.audience" + STANDING_IN));
    }

    /** What this person may do, the most urgent first; {@code after} is the cursor of the last line seen, or empty. */
    public List<Line> toDo(Actor actor, String search, String after, int size) {
        var arguments = new ArrayList<Object>();
        return lines(actor, "v.audience in (" + mine(actor, arguments) + ")", arguments, search, after, size);
    }

    /** What others must do on conventions this person sees. */
    public List<Line> waiting(Actor actor, String search, String after, int size) {
        var arguments = new ArrayList<Object>();
        var notMine = NOT_MINE.formatted(mine(actor, arguments));
        var scope = actor.perimeter().condition("v.organisation", "v.academy", arguments);
        return lines(actor, notMine + " and " + scope, arguments, search, after, size);
    }

    /** The SQL that counts what this person may do, to stand in a query with other counts. */
    public String countingToDo(Actor actor, String search, List<Object> arguments) {
        var mine = mine(actor, arguments);
        arguments.addAll(searched(search));
        return counting("v.audience in (" + mine + ")", search);
    }

    /** The SQL that counts what others must do on conventions this person sees. */
    public String countingWaiting(Actor actor, String search, List<Object> arguments) {
        var notMine = NOT_MINE.formatted(mine(actor, arguments));
        var scope = actor.perimeter().condition("v.organisation", "v.academy", arguments);
        arguments.addAll(searched(search));
        return counting(notMine + " and " + scope, search);
    }

    private static String counting(String where, String search) {
        return "(select count(distinct v.task_id) from task_view v where " + where + (search.isBlank() ? "" : SEARCHED)
                + ")";
    }

    /** The open tasks of one case. */
    public List<Line> of(String businessKey) {
        return jdbc.query(
                "select v.*, null as absentee from task_view v where v.business_key = ? order by v.due, v.task_id",
                Tasklist::line,
                businessKey);
    }

    /** The open task, if this person may do it. */
    Optional<Line> find(String taskId, Actor actor) {
        return offered(LINES + "v.task_id = ?", taskId, actor);
    }

    /** As one's own where it is offered to oneself too, else in the place of the colleague whose it is. */
    private Optional<Line> offered(String sql, String taskId, Actor actor) {
        var arguments = new ArrayList<>(today(actor));
        arguments.add(taskId);
        var lines = jdbc.query(sql, Tasklist::line, arguments.toArray());
        return lines.stream()
                .filter(line -> actor.audiences().contains(line.audience()))
                .findFirst()
                .map(Line::ofOneself)
                .or(() ->
                        lines.stream().filter(line -> line.inPlaceOf() != null).findFirst());
    }

    /** The open tasks that somebody has taken, each once. */
    List<Line> takenBy(String login) {
        Map<String, Line> once = new LinkedHashMap<>();
        jdbc.query(
                        "select v.*, null as absentee from task_view v where v.assignee = ? order by v.due, v.task_id",
                        Tasklist::line,
                        login)
                .forEach(line -> once.putIfAbsent(line.id(), line));
        return List.copyOf(once.values());
    }

    /** The open task, whoever it is offered to. */
    Optional<Line> whoever(String taskId) {
        return jdbc
                .query("select v.*, null as absentee from task_view v where v.task_id = ?", Tasklist::line, taskId)
                .stream()
                .findFirst();
    }

    /** The task, if this person may do it; whoever comes second waits here until the first is done. */
    Optional<Line> hold(String taskId, Actor actor) {
        return offered(LINES + "v.task_id = ? for update", taskId, actor);
    }

    /** The same, whoever it is offered to. */
    Optional<Line> hold(Workflow.Awaited awaited) {
        return jdbc
                .query(
                        "select v.*, null as absentee from task_view v where v.business_key = ? and v.task_key = ?"
                                + " and v.item = ? for update",
                        Tasklist::line,
                        awaited.businessKey(),
                        awaited.key(),
                        awaited.item())
                .stream()
                .findFirst();
    }

    /** All open tasks of a case, each once; whoever comes second waits here until the first is done. */
    Map<String, Line> holdAll(String businessKey) {
        Map<String, Line> held = new LinkedHashMap<>();
        jdbc.query(
                        "select v.*, null as absentee from task_view v where v.business_key = ?"
                                + " order by v.task_id, v.audience for update",
                        Tasklist::line,
                        businessKey)
                .forEach(line -> held.putIfAbsent(line.id(), line));
        return held;
    }

    private List<Line> lines(Actor actor, String where, List<Object> who, String search, String after, int size) {
        var arguments = new ArrayList<>(today(actor));
        arguments.addAll(who);
        var sql = new StringBuilder(LINES).append(where);
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
        jdbc.query(sql.toString(), Tasklist::line, arguments.toArray()).forEach(line -> {
            if (actor.audiences().contains(line.audience())) {
                once.put(line.id(), line.ofOneself());
            } else {
                once.putIfAbsent(line.id(), line);
            }
        });
        return once.values().stream().limit(size + 1L).toList();
    }

    private static List<String> searched(String search) {
        return search.isBlank() ? List.of() : Collections.nCopies(3, containing(search));
    }

    /** The pattern of « contains these words », whatever signs they hold. */
    public static String containing(String search) {
        return "%" + search.strip().toLowerCase(Locale.FRENCH).replaceAll("([!%_])", "!$1") + "%";
    }

    private static Actor.@Nullable Absentee absentee(@Nullable String loginAndName) {
        return loginAndName == null
                ? null
                : new Actor.Absentee(
                        loginAndName.substring(0, loginAndName.indexOf(' ')),
                        loginAndName.substring(loginAndName.indexOf(' ') + 1));
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
                row.getString("item"),
                row.getString("author"),
                absentee(row.getString("absentee")));
    }
}
