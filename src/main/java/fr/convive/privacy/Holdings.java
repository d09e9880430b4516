package fr.convive.privacy;

import fr.convive.people.Perimeter;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is held on somebody, place by place; of conventions only those of the perimeter that is given. */
@Component
class Holdings {

    private final JdbcTemplate jdbc;

    Holdings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a query, each value by its column's name, days and hours as such. */
    Dossier.Section section(String key, String sql, Object... arguments) {
        return new Dossier.Section(key, jdbc.query(sql, (row, i) -> values(row.getMetaData(), row), arguments));
    }

    private static Map<String, @Nullable Object> values(java.sql.ResultSetMetaData columns, java.sql.ResultSet row)
            throws java.sql.SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value(row.getObject(i)));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object held) {
        if (held instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (held instanceof Timestamp at) {
            return at.toInstant();
        }
        if (held instanceof java.time.OffsetDateTime at) {
            return at.toInstant();
        }
        return held instanceof Number || held instanceof Boolean || held == null ? held : held.toString();
    }

    /** The conventions of the perimeter in whose parties somebody is named. */
    Dossier.Section conventions(Mentions mentions, Perimeter perimeter) {
        var arguments = new ArrayList<Object>(mentions.likes());
        var within = perimeter.condition("c.school", "c.academy", arguments);
        return section(
                "conventions",
                "select c.number, c.title, c.status, c.status_since from convention c where ("
                        + any("cast(c.parties as varchar)", mentions) + ") and " + within + " order by c.number",
                arguments.toArray());
    }

    /** What people said of somebody, as the journal keeps it: in the conventions of the perimeter, and on that object. */
    Dossier.Section journal(Mentions mentions, Perimeter perimeter, String object) {
        var arguments = new ArrayList<Object>(mentions.likes());
        arguments.add(object);
        var within = perimeter.condition("c.school", "c.academy", arguments);
        return section(
                "mentions",
                "select j.at, j.act, c.number, v.clear_text as text from journal_value v"
                        + " join journal j on j.chain = v.chain and j.seq = v.seq"
                        + " left join convention c on cast(c.id as varchar(64)) = v.chain where v.field <> 'NAME' and ("
                        + any("v.clear_text", mentions) + ") and (j.object = ? or (c.id is not null and " + within
                        + ")) order by j.at, j.chain, j.seq",
                arguments.toArray());
    }

    /** What was or is to be sent about conventions of the perimeter, and names somebody. */
    Dossier.Section outbox(Mentions mentions, Perimeter perimeter) {
        var arguments = new ArrayList<Object>(mentions.likes());
        arguments.addAll(mentions.likes());
        var within = perimeter.condition("c.school", "c.academy", arguments);
        return section(
                "outbox",
                "select b.created_at as at, c.number, b.subject, b.body as text from outbox b"
                        + " join convention c on cast(c.id as varchar(64)) = b.case_key where ("
                        + any("b.subject", mentions) + " or " + any("b.body", mentions) + ") and " + within
                        + " order by b.created_at, b.event_key",
                arguments.toArray());
    }

    private static String any(String column, Mentions mentions) {
        return String.join(
                " or ",
                mentions.likes().stream()
                        .map(like -> "lower(" + column + ") like lower(?) escape '!'")
                        .toList());
    }

    static List<Dossier.Section> filled(List<Dossier.Section> sections) {
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }
}
