package fr.convive.audit;

import fr.convive.convention.ConventionId;
import fr.convive.convention.History;
import fr.convive.document.Documents;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chain of facts: written in the transaction of the act, never changed; each fact carries the hash of the one
 * before ({@code SHA-256(tag ‖ previous ‖ canonical)}).
 */
@Component
class Journal implements History {

    static final String REST = "-";
    private static final String TAG = "convive.journal.v1";
    private static final String BEGINNING = "0".repeat(64);
    private static final int MOST_OBJECT = 300;
    private static final int MOST_BEFORE = 4000;
    private static final int MOST_AFTER = 100_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Journal(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be written: who (in what role), what on which object, before and after. */
    record Entry(
            String chain,
            String actor,
            String actorName,
            String onBehalfOf,
            String role,
            String act,
            String object,
            String before,
            String after) {}

    /** Adds to the facts of the running transaction; all are chained and written just before it commits. */
    void write(Entry entry) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.entries.add(entry);
    }

    private class Pending implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            append(entries);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
        }
    }

    private void append(List<Entry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Head> heads = new LinkedHashMap<>();
        var rows = new ArrayList<Object[]>();
        for (Entry entry : entries) {
            var head = heads.computeIfAbsent(entry.chain(), this::head);
            long seq = head.seq() + 1;
            var hash = hash(head.hash(), seq, now, entry);
            rows.add(new Object[] {
                entry.chain(),
                seq,
                Timestamp.from(now),
                entry.actor(),
                entry.actorName(),
                entry.onBehalfOf(),
                entry.role(),
                entry.act(),
                cut(entry.object(), MOST_OBJECT),
                cut(entry.before(), MOST_BEFORE),
                cut(entry.after(), MOST_AFTER),
                head.hash(),
                hash
            });
            heads.put(entry.chain(), new Head(seq, hash));
        }
        jdbc.batchUpdate("""
                insert into journal (chain, seq, at, actor, actor_name, on_behalf_of, role, act, object, before_text,
                                     after_text, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    record Head(long seq, String hash) {}

    private Head head(String chain) {
        return jdbc
                .query(
                        "select seq, hash from journal where chain = ? order by seq desc fetch first 1 rows only",
                        (row, i) -> new Head(row.getLong(1), row.getString(2)),
                        chain)
                .stream()
                .findFirst()
                .orElse(new Head(0, BEGINNING));
    }

    /** The canonical text of a fact: its fields by name, sorted, one a line, lengths first so that none can run into the next. */
    static String hash(String previous, long seq, Instant at, Entry entry) {
        var fields = new java.util.TreeMap<String, String>();
        fields.put("act", entry.act());
        fields.put("actor", entry.actor());
        fields.put("after", cut(entry.after(), MOST_AFTER));
        fields.put("at", at.toString());
        fields.put("before", cut(entry.before(), MOST_BEFORE));
        fields.put("chain", entry.chain());
        fields.put("name", entry.actorName());
        fields.put("object", cut(entry.object(), MOST_OBJECT));
        fields.put("onBehalfOf", entry.onBehalfOf());
        fields.put("role", entry.role());
        fields.put("seq", Long.toString(seq));
        var text = new StringBuilder(TAG).append('\n').append(previous).append('\n');
        fields.forEach((name, value) -> text.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n'));
        return Documents.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    @Override
    public List<Fact> of(ConventionId convention) {
        return links(convention.toString()).stream().map(Link::fact).toList();
    }

    /** A fact as it stands in its chain: all that its hash was made of. */
    record Link(long seq, Instant at, Entry entry, String previous, String hash) {

        Fact fact() {
            return new Fact(
                    seq,
                    at,
                    entry.actorName(),
                    entry.onBehalfOf(),
                    entry.role(),
                    entry.act(),
                    entry.object(),
                    entry.before(),
                    entry.after(),
                    hash);
        }

        /** Whether this fact is the one that was written in this place after that one. */
        boolean follows(long lastSeq, String lastHash) {
            return seq == lastSeq + 1
                    && previous.equals(lastHash)
                    && hash.equals(Journal.hash(previous, seq, at, entry));
        }
    }

    List<Link> links(String chain) {
        return jdbc.query(
                """
                select seq, at, actor, actor_name, on_behalf_of, role, act, object, before_text, after_text, previous, hash
                  from journal where chain = ? order by seq
                """,
                (row, i) -> new Link(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        new Entry(
                                chain,
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10)),
                        row.getString(11),
                        row.getString(12)),
                chain);
    }

    /** What recomputing a chain finds: as many facts as there are, or the first that is not the one written. */
    record Integrity(int facts, @Nullable Long brokenAt) {

        boolean isIntact() {
            return brokenAt == null;
        }

        static Integrity of(List<Link> chain) {
            var last = new Head(0, BEGINNING);
            for (var link : chain) {
                if (!link.follows(last.seq(), last.hash())) {
                    return new Integrity(chain.size(), last.seq() + 1);
                }
                last = new Head(link.seq(), link.hash());
            }
            return new Integrity(chain.size(), null);
        }
    }
}
