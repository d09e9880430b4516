package fr.convive.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every column of the house that may hold a text, found in the database itself, so that none is forgotten; but for those that
 * the law keeps and those that name organisations.
 */
@Component
class TextColumns {

    /** The journal has its own way ({@link fr.convive.audit.Redaction}); accounts are written by their owner's row alone. */
    private static final Set<String> APART = Set.of(
            "journal",
            "journal_value",
            "person",
            "organisation",
            "partner",
            "partner_name",
            "partner_word",
            "spring_session",
            "spring_session_attributes");

    private static final Set<String> OF_ORGANISATIONS = Set.of("convention.partner", "task_view.partner");

    /** What was signed or voted stays as it was signed: code du patrimoine L211-1, RGPD 17 (3) b and d. */
    static final Set<String> KEPT = Set.of(
            "convention.parties",
            "convention.terms",
            "convention.proposal",
            "edition.parties",
            "edition.terms",
            "amendment.blocks",
            "signatory.name",
            "signatory.title",
            "signatory.power",
            "rectification.corrections",
            "rectification_answer.proof",
            "signature.capacity",
            "signature.power_reference",
            "intake.document",
            "document.title");

    private static final String ALL = """
            select lower(c.table_name), lower(c.column_name), lower(c.data_type), c.character_maximum_length,
                   (select count(*) from information_schema.columns v where v.table_name = c.table_name
                       and v.table_schema = c.table_schema and lower(v.column_name) = 'version')
              from information_schema.columns c
              join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
             where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
               and lower(c.data_type) in ('character varying', 'text', 'json', 'character large object')
             order by 1, 2
            """;

    private final JdbcTemplate jdbc;
    private volatile @Nullable List<Column> known;
    private volatile boolean postgres;

    TextColumns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A column, whether it is a document, how long a text it takes (0: any), whether its row has a version. */
    record Column(String table, String name, boolean json, int length, boolean versioned) {

        String whole() {
            return table + "." + name;
        }

        String text() {
            return json ? "cast(" + name + " as varchar)" : name;
        }
    }

    /** Those from which somebody is taken out. */
    List<Column> all() {
        var found = known;
        if (found == null) {
            postgres = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) TextColumns::isPostgres));
            found = jdbc
                    .query(
                            ALL,
                            (row, i) -> new Column(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3).equals("json"),
                                    (int) Math.min(Integer.MAX_VALUE, row.getLong(4)),
                                    row.getInt(5) > 0))
                    .stream()
                    .filter(column -> !isApart(column))
                    .toList();
            known = found;
        }
        return found;
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static boolean isApart(Column column) {
        return APART.contains(column.table())
                || OF_ORGANISATIONS.contains(column.whole())
                || KEPT.contains(column.whole())
                || column.table().startsWith("act_")
                || column.table().startsWith("flyway_");
    }

    /** Everywhere. Says in how many rows. */
    int replace(Mentions mentions, String by) {
        return all().stream()
                .mapToInt(column -> replace(column, mentions, by, Map.of()))
                .sum();
    }

    /** In that table alone, in the rows that these values tell. */
    int replaceIn(String table, Map<String, Object> rows, Mentions mentions, String by) {
        return all().stream()
                .filter(column -> column.table().equals(table))
                .mapToInt(column -> replace(column, mentions, by, rows))
                .sum();
    }

    private int replace(Column column, Mentions mentions, String by, Map<String, Object> rows) {
        int changed = 0;
        for (var text : found(column, mentions, rows)) {
            var left = mentions.replaced(text, by);
            if (!left.equals(text)) {
                changed += put(column, text, left, rows);
            }
        }
        return changed;
    }

    private Set<String> found(Column column, Mentions mentions, Map<String, Object> rows) {
        var likes = mentions.likes();
        var arguments = new ArrayList<Object>(likes);
        arguments.addAll(rows.values());
        return new LinkedHashSet<>(jdbc.queryForList(
                "select distinct " + column.text() + " from " + column.table() + " where ("
                        + String.join(
                                " or ",
                                Collections.nCopies(
                                        likes.size(), "lower(" + column.text() + ") like lower(?) escape '!'"))
                        + ")" + told(rows),
                String.class,
                arguments.toArray()));
    }

    private int put(Column column, String text, String left, Map<String, Object> rows) {
        var fitting =
                column.length() > 0 && left.length() > column.length() ? left.substring(0, column.length()) : left;
        var value = !column.json() ? "?" : postgres ? "cast(? as json)" : "? format json";
        var arguments = new ArrayList<Object>(List.of(fitting, text));
        arguments.addAll(rows.values());
        return jdbc.update(
                "update " + column.table() + " set " + column.name() + " = " + value
                        + (column.versioned() ? ", version = version + 1" : "") + " where " + column.text() + " = ?"
                        + told(rows),
                Objects.requireNonNull(arguments).toArray());
    }

    private static String told(Map<String, Object> rows) {
        var said = new StringBuilder();
        rows.keySet().forEach(name -> said.append(" and ").append(name).append(" = ?"));
        return said.toString();
    }
}
