package fr.convive.convention;

import fr.convive.people.Actor;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Tasklist;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The conventions where a person looks, searched and filtered, page after page, without loading any. */
@Component
public class Catalogue {

    private static final String LINES = """
            select c.number, c.title, c.partner, c.school, o.name, c.status, c.status_since,
                   (select min(d.due_on) from deadline_view d where d.convention_id = c.id and d.done = false
                           and d.shown_until >= date '%s'),
                   (select min(v.due) from task_view v where v.business_key = cast(c.id as varchar(64)))
            """;
    private static final String FROM = " from convention c join organisation o on o.code = c.school where ";
    private static final String SEARCHED = " and (lower(c.number) like ? escape '!' or lower(c.title) like ? escape '!'"
            + " or lower(c.object) like ? escape '!' or lower(c.partner) like ? escape '!')";
    private static final String LATE = " and exists (select 1 from task_view v"
            + " where v.business_key = cast(c.id as varchar(64)) and v.due < ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Catalogue(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is asked for; empty means all. {@code late}: only those with a task past its date; {@code year}: only those
     * whose state dates from it.
     */
    public record Filter(
            String search,
            Set<Status> statuses,
            String school,
            boolean late,
            @Nullable Integer year) {

        public static final Filter ALL = new Filter("", Set.of(), "", false, null);

        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    /** One convention in a list; {@code nextDueOn} is the earliest date that waits for somebody. */
    public record Line(
            String number,
            String title,
            String partner,
            String school,
            String schoolName,
            Status status,
            LocalDate statusSince,
            @Nullable LocalDate nextDueOn) {}

    /** The newest first; {@code after} is the number of the last one seen, or empty. */
    public List<Line> lines(Actor actor, Filter filter, String after, int size) {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder(LINES.formatted(LocalDate.now(clock)))
                .append(FROM)
                .append(where(actor, filter, arguments));
        if (!after.isEmpty()) {
            sql.append(" and c.number < ?");
            arguments.add(after);
        }
        sql.append(" order by c.number desc fetch first ").append(size).append(" rows only");
        return jdbc.query(sql.toString(), Catalogue::line, arguments.toArray());
    }

    public long count(Actor actor, Filter filter) {
        var arguments = new ArrayList<Object>();
        var sql = "select count(*)" + FROM + where(actor, filter, arguments);
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments.toArray()));
    }

    private String where(Actor actor, Filter filter, List<Object> arguments) {
        var sql = new StringBuilder(actor.perimeter().condition("c.school", "c.academy", arguments));
        if (!filter.search().isBlank()) {
            sql.append(SEARCHED);
            arguments.addAll(Collections.nCopies(4, Tasklist.containing(filter.search())));
        }
        if (!filter.statuses().isEmpty()) {
            sql.append(" and c.status in (").append(marks(filter.statuses())).append(")");
            filter.statuses().stream().map(Status::name).forEach(arguments::add);
        }
        if (!filter.school().isEmpty()) {
            sql.append(" and c.school = ?");
            arguments.add(filter.school());
        }
        if (filter.late()) {
            sql.append(LATE);
            arguments.add(Date.valueOf(LocalDate.now(clock)));
        }
        if (filter.year() != null) {
            sql.append(" and c.status_since between ? and ?");
            arguments.add(Date.valueOf(LocalDate.of(filter.year(), 1, 1)));
            arguments.add(Date.valueOf(LocalDate.of(filter.year(), 12, 31)));
        }
        return sql.toString();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Line line(ResultSet row, int i) throws SQLException {
        return new Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Status.valueOf(row.getString(6)),
                row.getDate(7).toLocalDate(),
                earliest(row.getDate(8), row.getDate(9)));
    }

    private static @Nullable LocalDate earliest(@Nullable Date deadline, @Nullable Date task) {
        return Stream.of(deadline, task)
                .filter(Objects::nonNull)
                .map(Date::toLocalDate)
                .filter(day -> day.isBefore(Paris.NEVER))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
