package fr.convive.audit;

import fr.convive.page.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a chain in one reading: what was hashed, and in clear what has not been erased since. */
@Component
class Chains {

    private static final String FACTS = """
            select 0 as part, j.seq, j.at, j.actor, j.actor_name, j.on_behalf_of, j.role, j.act, j.object, j.before_text,
                   j.after_text, j.previous, j.hash, j.form, p.name
              from journal j left join person p on p.login = j.actor where j.chain = ?
            union all
            select 1, v.seq, null, null, null, null, null, v.field, v.commitment, v.salt, v.clear_text, null, null, 0, null
              from journal_value v where v.chain = ?
             order by 2, 1
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Words words;

    Chains(JdbcTemplate jdbc, JsonMapper json, Words words) {
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
    }

    /** A fact whose values are still being read. */
    private record Row(Link link, String nameNow, List<Link.Value> values) {}

    List<Link> of(String chain) {
        var rows = new ArrayList<Row>();
        jdbc.query(
                FACTS,
                (ResultSet row) -> {
                    if (row.getInt(1) == 0) {
                        rows.add(fact(chain, row));
                    } else {
                        rows.get(rows.size() - 1)
                                .values()
                                .add(new Link.Value(row.getString(9), row.getString(10), row.getString(11)));
                    }
                },
                chain,
                chain);
        return rows.stream().map(this::opened).toList();
    }

    private static Row fact(String chain, ResultSet row) throws SQLException {
        var written = new Journal.Entry(
                chain,
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
        @Nullable String nameNow = row.getString(15);
        return new Row(
                new Link(
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(14),
                        written,
                        written,
                        List.of(),
                        row.getString(12),
                        row.getString(13)),
                nameNow == null ? "" : nameNow,
                new ArrayList<>());
    }

    private Link opened(Row row) {
        var link = row.link();
        if (link.form() != Canonical.SEALED) {
            return link.named(row.nameNow());
        }
        var known = new LinkedHashMap<String, String>();
        for (var value : row.values()) {
            if (value.value() != null) {
                known.put(
                        value.commitment(),
                        value.isWhole() ? value.value() : words.say("audit.redacted", value.value()));
            }
        }
        var written = link.written();
        var entry = new Journal.Entry(
                written.chain(),
                written.actor(),
                name(written.actorName(), known, row.nameNow()),
                open(written.onBehalfOf(), known, false),
                written.role(),
                written.act(),
                written.object(),
                open(written.before(), known, false),
                open(written.after(), known, written.act().equals("TASK_DONE")));
        return new Link(
                link.seq(),
                link.at(),
                link.form(),
                written,
                entry,
                List.copyOf(row.values()),
                link.previous(),
                link.hash());
    }

    /** Who was renamed, or erased, goes by the name they have now. */
    private String name(String written, Map<String, String> known, String nameNow) {
        return Sealing.SEAL.matcher(written).matches() && !known.containsKey(written.substring(1)) && !nameNow.isEmpty()
                ? nameNow
                : open(written, known, false);
    }

    /** The text with each value in the place of its commitment; « effacé » where it is gone. */
    private String open(String written, Map<String, String> known, boolean answers) {
        var seals = Sealing.SEAL.matcher(written);
        if (!seals.find()) {
            return written;
        }
        int form = answers ? written.indexOf('\n') : -1;
        return seals.reset().replaceAll(seal -> {
            var value = known.getOrDefault(seal.group(1), words.say("audit.erased"));
            return Matcher.quoteReplacement(form >= 0 && seal.start() > form ? escaped(value) : value);
        });
    }

    /** As it stands between the quotes of a JSON text. */
    private String escaped(String value) {
        var quoted = json.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
