package fr.convive.notification;

import fr.convive.signin.Strongbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** « Lettres » : taken by one node under a lease, then marked as what became of them; each step is a transaction of its own. */
@Component
class Letters {

    /** Longer than one letter takes on the slowest server (its dozen answers of 20 seconds at most). */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Still this node's: each taking counts one attempt more. */
    private static final String IN_HAND = " where id = ? and state = 'SENDING' and attempts = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Strongbox strongbox;
    private final Clock clock;

    Letters(JdbcTemplate jdbc, PlatformTransactionManager transactions, Strongbox strongbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.strongbox = strongbox;
        this.clock = clock;
    }

    /** A letter in hand, {@code number} that of its convention or empty; {@code body} is null where its key is gone. */
    record Taken(
            UUID id,
            String eventKey,
            String login,
            String address,
            String number,
            String subject,
            @Nullable String body,
            boolean secret,
            int attempts,
            Instant writtenAt) {}

    /** Nobody is told any more of a task that was answered or withdrawn, nor anything once their account is closed. */
    void forgetWhatIsVain() {
        jdbc.update("""
                update letter set state = 'VOID' where state in ('WAITING', 'HELD') and (
                    task_id <> '' and not exists (select 1 from task_view v where v.task_id = letter.task_id)
                    or exists (select 1 from person p where p.login = letter.login and p.active = false))
                """);
    }

    /**
     * What a node that is gone had in hand waits again, under the same Message-ID; what it had handed over without knowing
     * the answer is repeated once, then left to a person.
     */
    void takeOver(String whyDead) {
        jdbc.update(
                "update letter set state = case when handed_over and unsure > 0 then 'DEAD' else 'WAITING' end,"
                        + " failure = case when handed_over and unsure > 0 then ? else failure end,"
                        + " unsure = case when handed_over then unsure + 1 else unsure end,"
                        + " handed_over = false, leased_until = null where state = 'SENDING' and leased_until < ?",
                whyDead,
                Timestamp.from(clock.instant()));
    }

    /** Those whose hour has come, duties first. */
    List<Taken> take(int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var ids = jdbc.queryForList(
                    "select id from letter where state = 'WAITING' and due_at <= ?"
                            + " order by duty desc, due_at, seq fetch first " + most
                            + " rows only for update skip locked",
                    UUID.class,
                    Timestamp.from(now));
            if (ids.isEmpty()) {
                return List.of();
            }
            var marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
            var arguments = new ArrayList<Object>(List.of(Timestamp.from(now.plus(LEASE))));
            arguments.addAll(ids);
            jdbc.update(
                    "update letter set state = 'SENDING', attempts = attempts + 1, leased_until = ? where id in ("
                            + marks + ")",
                    arguments.toArray());
            return jdbc.query(
                    "select l.id, l.event_key, l.login, l.address, o.subject, o.body, o.secret, l.attempts, l.created_at,"
                            + " o.number from letter l join outbox o on o.event_key = l.event_key where l.id in ("
                            + marks
                            + ") order by l.duty desc, l.due_at, l.seq",
                    (row, i) -> taken(row),
                    ids.toArray());
        }));
    }

    private Taken taken(ResultSet row) throws SQLException {
        var key = row.getString(2);
        var secret = row.getBoolean(7);
        var body = row.getString(6);
        return new Taken(
                row.getObject(1, UUID.class),
                key,
                row.getString(3),
                row.getString(4),
                row.getString(10),
                row.getString(5),
                secret ? unlocked(key, body).orElse(null) : body,
                secret,
                row.getInt(8),
                row.getTimestamp(9).toInstant());
    }

    private Optional<String> unlocked(String key, String body) {
        return body.isEmpty() ? Optional.empty() : strongbox.opened(key, body);
    }

    /** From here on it may arrive; not where another node has taken over meanwhile. */
    boolean handOver(Taken letter) {
        return jdbc.update(
                        "update letter set handed_over = true, leased_until = ?" + IN_HAND,
                        Timestamp.from(clock.instant().plus(LEASE)),
                        letter.id(),
                        letter.attempts())
                == 1;
    }

    /** It has left, or is kept where nothing leaves: nothing of a secret stays. */
    void left(Taken letter, LetterState outcome) {
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "update letter set state = ?, left_at = ?, failure = null, handed_over = false, leased_until = null"
                            + IN_HAND,
                    outcome.name(),
                    Timestamp.from(clock.instant()),
                    letter.id(),
                    letter.attempts());
            if (letter.secret()) {
                jdbc.update("update outbox set body = '' where event_key = ?", letter.eventKey());
            }
        });
    }

    /** Tried again later, as long as there is patience left. */
    void failed(Taken letter, String why) {
        if (letter.attempts() > PATIENCE.size()) {
            die(letter, why);
        } else {
            mark(letter, LetterState.WAITING, clock.instant().plus(PATIENCE.get(letter.attempts() - 1)), why);
        }
    }

    /** It was read to its end and nobody answered: once more, under the same Message-ID, then never again by itself. */
    void unsure(Taken letter, String why, String whyDead) {
        transaction.executeWithoutResult(status -> {
            int times = jdbc
                    .queryForList("select unsure from letter where id = ? for update", Integer.class, letter.id())
                    .stream()
                    .findFirst()
                    .orElse(0);
            jdbc.update("update letter set unsure = unsure + 1" + IN_HAND, letter.id(), letter.attempts());
            if (times > 0) {
                die(letter, whyDead);
            } else {
                failed(letter, why);
            }
        });
    }

    void die(Taken letter, String why) {
        mark(letter, LetterState.DEAD, clock.instant(), why);
    }

    private void mark(Taken letter, LetterState state, Instant dueAt, String why) {
        jdbc.update(
                "update letter set state = ?, due_at = ?, failure = ?, handed_over = false, leased_until = null"
                        + IN_HAND,
                state.name(),
                Timestamp.from(dueAt),
                why,
                letter.id(),
                letter.attempts());
    }

    /** Put back untried: this attempt does not count. */
    void putBack(List<Taken> untried, Instant dueAt) {
        jdbc.batchUpdate(
                "update letter set state = 'WAITING', attempts = attempts - 1, due_at = ?, handed_over = false,"
                        + " leased_until = null" + IN_HAND,
                untried.stream()
                        .map(letter -> new Object[] {Timestamp.from(dueAt), letter.id(), letter.attempts()})
                        .toList());
    }
}
