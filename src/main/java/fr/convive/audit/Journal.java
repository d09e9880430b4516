package fr.convive.audit;

import fr.convive.convention.ConventionId;
import fr.convive.convention.History;
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
    static final String BEGINNING = "0".repeat(64);
    private static final int MOST_OBJECT = 300;
    private static final int MOST_BEFORE = 4000;
    private static final int MOST_AFTER = 100_000;

    private final JdbcTemplate jdbc;
    private final Sealing sealing;
    private final Chains chains;
    private final Clock clock;

    Journal(JdbcTemplate jdbc, Sealing sealing, Chains chains, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.chains = chains;
        this.clock = clock;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
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
            String after) {

        Entry by(String name) {
            return new Entry(chain, actor, name, onBehalfOf, role, act, object, before, after);
        }

        /** No longer than it can be kept. */
        Entry cut() {
            return new Entry(
                    chain,
                    actor,
                    actorName,
                    onBehalfOf,
                    role,
                    act,
                    Journal.cut(object, MOST_OBJECT),
                    Journal.cut(before, MOST_BEFORE),
                    Journal.cut(after, MOST_AFTER));
        }
    }

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
        var values = new ArrayList<@Nullable Object[]>();
        for (Entry entry : entries) {
            var head = heads.computeIfAbsent(entry.chain(), this::head);
            long seq = head.seq() + 1;
            var sealed = sealing.seal(entry);
            var written = sealed.written().cut();
            var hash = Canonical.hash(Canonical.SEALED, head.hash(), seq, now, written);
            rows.add(new Object[] {
                written.chain(),
                seq,
                Timestamp.from(now),
                written.actor(),
                written.actorName(),
                written.onBehalfOf(),
                written.role(),
                written.act(),
                written.object(),
                written.before(),
                written.after(),
                head.hash(),
                hash,
                Canonical.SEALED
            });
            sealed.openings()
                    .forEach(opening -> values.add(new @Nullable Object[] {
                        entry.chain(),
                        seq,
                        opening.commitment(),
                        opening.field().name(),
                        opening.salt(),
                        opening.value()
                    }));
            heads.put(entry.chain(), new Head(seq, hash));
        }
        jdbc.batchUpdate("""
                insert into journal (chain, seq, at, actor, actor_name, on_behalf_of, role, act, object, before_text,
                                     after_text, previous, hash, form) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate(
                "insert into journal_value (chain, seq, commitment, field, salt, clear_text) values (?, ?, ?, ?, ?, ?)",
                values);
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

    @Override
    public List<Fact> of(ConventionId convention) {
        return links(convention.toString()).stream().map(Link::fact).toList();
    }

    List<Link> links(String chain) {
        return chains.of(chain);
    }
}
