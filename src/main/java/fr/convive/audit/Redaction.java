package fr.convive.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * « Expurgation » of the journal: takes somebody out of the values that stand behind the commitments; the hashed part, and so
 * the chain, stays what it is.
 */
@Component
public class Redaction {

    private final JdbcTemplate jdbc;

    Redaction(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The name under which that login acted is known no more; says in how many values. */
    public int forgetNameOf(String login) {
        int emptied = jdbc.update(
                "update journal set actor_name = '', form = ? where actor = ? and form <> ?",
                Canonical.EMPTIED,
                login,
                Canonical.SEALED);
        return emptied
                + jdbc.update(
                        "delete from journal_value where field = 'NAME' and exists (select 1 from journal j"
                                + " where j.chain = journal_value.chain and j.seq = journal_value.seq and j.actor = ?)",
                        login);
    }

    private record Found(String chain, long seq, String commitment, String value) {}

    /**
     * Takes out what {@code without} takes out, looking where one of {@code likes} is found (patterns of SQL, small
     * letters, escape {@code !}); a value that says nothing else goes, another loses its salt. Says in how many values.
     */
    public int take(List<String> likes, UnaryOperator<String> without, UnaryOperator<String> nothingElse) {
        var found = new ArrayList<Found>();
        for (var like : likes) {
            found.addAll(jdbc.query(
                    "select chain, seq, commitment, clear_text from journal_value where lower(clear_text) like lower(?) escape '!'",
                    (row, i) -> new Found(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                    like));
        }
        int taken = 0;
        for (var value : found) {
            var left = without.apply(value.value());
            if (left.equals(value.value())) {
                continue;
            }
            taken += nothingElse.apply(value.value()).isBlank()
                    ? jdbc.update(
                            "delete from journal_value where chain = ? and seq = ? and commitment = ?",
                            value.chain(),
                            value.seq(),
                            value.commitment())
                    : jdbc.update(
                            "update journal_value set clear_text = ?, salt = null where chain = ? and seq = ? and commitment = ?",
                            left,
                            value.chain(),
                            value.seq(),
                            value.commitment());
        }
        return taken + takeFromBefore(likes, without);
    }

    private record Old(String chain, long seq, List<String> texts) {}

    /** Facts written before names stood behind commitments: their words change, their place in the chain alone is checked. */
    private int takeFromBefore(List<String> likes, UnaryOperator<String> without) {
        int taken = 0;
        for (var like : likes) {
            var old = jdbc.query(
                    """
                    select chain, seq, actor_name, on_behalf_of, before_text, after_text from journal where form <> 2 and
                        (lower(actor_name) like lower(?) escape '!' or lower(on_behalf_of) like lower(?) escape '!'
                         or lower(before_text) like lower(?) escape '!' or lower(after_text) like lower(?) escape '!')
                    """,
                    (row, i) -> new Old(
                            row.getString(1),
                            row.getLong(2),
                            List.of(row.getString(3), row.getString(4), row.getString(5), row.getString(6))),
                    like,
                    like,
                    like,
                    like);
            for (var fact : old) {
                var left = fact.texts().stream().map(without).toList();
                if (!left.equals(fact.texts())) {
                    taken += jdbc.update(
                            "update journal set actor_name = ?, on_behalf_of = ?, before_text = ?, after_text = ?, form = ?"
                                    + " where chain = ? and seq = ?",
                            left.get(0),
                            left.get(1),
                            left.get(2),
                            left.get(3),
                            Canonical.EMPTIED,
                            fact.chain(),
                            fact.seq());
                }
            }
        }
        return taken;
    }
}
