package fr.convive.workflow;

import fr.convive.people.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one human act as one transaction: once per key, again from the start when two people met (trust, rules 1 to 3).
 */
@Component
public class Acts {

    /** The name of the transaction of an act, for what must not happen inside one. */
    public static final String TRANSACTION = "act";

    private static final int TRIES = 6;
    private static final String OVERTAKEN = "overtaken:";

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectProvider<Rehearsal> rehearsal;

    Acts(PlatformTransactionManager transactions, JdbcTemplate jdbc, Clock clock, ObjectProvider<Rehearsal> rehearsal) {
        this.rehearsal = rehearsal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(TRANSACTION);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs {@code body} unless an act of this key already took effect: then does nothing, the first result stands. */
    public void once(Act act, String subject, String organisation, Runnable body) {
        run(() -> {
            if (record(act, subject, organisation)) {
                body.run();
            }
            return true;
        });
    }

    /** Runs {@code body}, which makes something new, once; a second time the name of what the first one made comes back. */
    public String first(Act act, String organisation, Supplier<String> body) {
        return run(() -> {
            var made = jdbc.queryForList("select subject from act where act_key = ?", String.class, act.key());
            if (!made.isEmpty()) {
                return made.get(0);
            }
            var name = body.get();
            if (!record(act, name, organisation)) {
                throw new PessimisticLockingFailureException("The same act took effect meanwhile");
            }
            return name;
        });
    }

    /** Runs {@code body} in one transaction, again when it collided with another. */
    public <T> T run(Supplier<T> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = Objects.requireNonNull(transaction.execute(status -> body.get()));
                rehearsal.ifAvailable(Rehearsal::catchUp);
                return result;
            } catch (RuntimeException failure) {
                var cause = unwrapped(failure);
                if (attempt == TRIES || !isCollision(cause)) {
                    throw cause;
                }
            }
        }
    }

    /** Whether the act of this key has taken effect already. */
    public boolean isDone(String actKey) {
        return !jdbc.queryForList("select 1 from act where act_key = ?", actKey).isEmpty();
    }

    /** Who completed that, for « déjà traitée par X ». */
    Optional<Done> done(String subject) {
        return jdbc
                .query(
                        "select organisation, name, done_at, act_key from act where subject = ?",
                        (row, i) -> new Done(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4).startsWith(OVERTAKEN)),
                        subject)
                .stream()
                .findFirst();
    }

    /** {@code overtaken} where the task was not answered: another act ended it. */
    record Done(String organisation, String by, Instant at, boolean overtaken) {}

    /** That task waits for nobody any more, by this act. */
    void overtake(Act act, String taskId, String organisation) {
        record(new Act(act.actor(), OVERTAKEN + taskId, null), taskId, organisation);
    }

    /** Takes the act's key; false when it is taken: one statement, and a collision when two take it at once. */
    boolean record(Act act, String subject, String organisation) {
        Actor actor = act.actor();
        return jdbc.update(
                        """
                        insert into act (act_key, subject, organisation, login, name, done_at)
                        select ?, ?, ?, ?, ?, cast(? as timestamp)
                         where not exists (select 1 from act where act_key = ?)
                        """,
                        act.key(),
                        subject,
                        organisation,
                        actor.login(),
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        act.key())
                == 1;
    }

    /** Two people met; the engine says so in several ways (engine-facts 7, trust 3). */
    private static boolean isCollision(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof NullValueException
                || failure.getCause() instanceof OptimisticLockingException;
    }

    /** A refusal thrown inside a step of a model comes wrapped by the engine. */
    private static RuntimeException unwrapped(RuntimeException failure) {
        Throwable cause = failure;
        while (cause instanceof ProcessEngineException
                && !(cause instanceof OptimisticLockingException)
                && !(cause instanceof NullValueException)
                && !(cause instanceof BadUserRequestException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException runtime ? runtime : failure;
    }
}
