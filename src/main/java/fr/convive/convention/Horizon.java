package fr.convive.convention;

import fr.convive.people.Perimeter;
import fr.convive.workflow.Cursor;
import fr.convive.workflow.Tasklist;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « À anticiper » : the deadlines of conventions still to come, read from {@code deadline_view}. */
@Component
public class Horizon {

    private static final String FROM = """
             from deadline_view d join convention c on c.id = d.convention_id
            """;
    private static final String COMING =
            " where d.done = false and d.due_on <= ? and d.shown_until >= ? and c.status not in ('CLOSED', 'REFUSED', 'ABANDONED') and ";
    private static final String SEARCHED = " and (lower(c.number) like ? escape '!' or lower(c.title) like ? escape '!'"
            + " or lower(c.partner) like ? escape '!' or lower(d.label) like ? escape '!')";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Horizon(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }

    /** One deadline of one convention. */
    public record Due(
            String number,
            String title,
            String partner,
            String school,
            int position,
            String code,
            String label,
            LocalDate on,
            boolean done) {

        /** Where the next page begins. */
        public String cursor() {
            return on + "_" + number + "_" + position;
        }
    }

    /** All the deadlines of one convention, in order. */
    public List<Due> of(ConventionId convention) {
        return jdbc.query(
                "select c.number, c.title, c.partner, c.school, d.position, d.code, d.label, d.due_on, d.done" + FROM
                        + " where d.convention_id = ? order by d.due_on, d.position",
                Horizon::due,
                convention.id());
    }

    /** Those not done yet and due by that day, in this perimeter; {@code after} is the cursor of the last one seen. */
    public List<Due> coming(Perimeter perimeter, LocalDate by, String search, String after, int size) {
        var arguments = new ArrayList<Object>(List.of(Date.valueOf(by), today()));
        var sql = new StringBuilder(
                        "select c.number, c.title, c.partner, c.school, d.position, d.code, d.label, d.due_on, d.done")
                .append(FROM)
                .append(COMING)
                .append(perimeter.condition("d.school", "d.academy", arguments));
        search(search, sql, arguments);
        Cursor.of(after).ifPresent(seen -> {
            var day = Date.valueOf(seen.day());
            sql.append(" and (d.due_on > ? or (d.due_on = ? and "
                    + "(c.number > ? or (c.number = ? and d.position > ?))))");
            Collections.addAll(arguments, day, day, seen.word(), seen.word(), seen.position());
        });
        sql.append(" order by d.due_on, c.number, d.position fetch first ")
                .append(size)
                .append(" rows only");
        return jdbc.query(sql.toString(), Horizon::due, arguments.toArray());
    }

    /** The SQL that counts them, to stand in a query with other counts. */
    public String counting(Perimeter perimeter, LocalDate by, String search, List<Object> arguments) {
        Collections.addAll(arguments, Date.valueOf(by), today());
        var sql = new StringBuilder("(select count(*)")
                .append(FROM)
                .append(COMING)
                .append(perimeter.condition("d.school", "d.academy", arguments));
        search(search, sql, arguments);
        return sql.append(")").toString();
    }

    private static void search(String search, StringBuilder sql, List<Object> arguments) {
        if (!search.isBlank()) {
            sql.append(SEARCHED);
            arguments.addAll(Collections.nCopies(4, Tasklist.containing(search)));
        }
    }

    private static Due due(ResultSet row, int i) throws SQLException {
        return new Due(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getDate(8).toLocalDate(),
                row.getBoolean(9));
    }
}
