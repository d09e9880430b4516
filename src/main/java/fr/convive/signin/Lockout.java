package fr.convive.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow without locking the owner out: wrong answers are counted by login and address, by address, and
 * by login from anywhere; a device or an address from which the person came in before does not suffer from elsewhere.
 */
@Component
class Lockout {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final Devices devices;
    private final InstallationKey key;
    private final WorldHour hour;

    Lockout(JdbcTemplate jdbc, Devices devices, InstallationKey key, WorldHour hour) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.key = key;
        this.hour = hour;
    }

    /** What is counted, and how many wrong answers are free before the delays begin. */
    enum Kind {
        DEVICE(10),
        PAIR(5),
        ADDRESS(30),
        LOGIN(20),
        CODE(5),
        PRESENT(5);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    /** One count; its key tells neither login nor address. */
    record Bucket(Kind kind, String key) {}

    /** Whether the door is shut, and whether anything wrong was answered lately. */
    record State(boolean shut, boolean failures) {}

    List<Bucket> ofPassword(String login, Knock knock) {
        return devices.known(login, knock)
                .map(device -> List.of(bucket(Kind.DEVICE, login, device)))
                .orElseGet(() -> List.of(
                        bucket(Kind.PAIR, login, knock.address()),
                        bucket(Kind.ADDRESS, "", knock.address()),
                        bucket(Kind.LOGIN, login, "")));
    }

    /** The second factor is guessed by who has the password already: no address is spared. */
    List<Bucket> ofCode(String login, Knock knock) {
        return List.of(bucket(Kind.CODE, login, devices.known(login, knock).orElse("")));
    }

    /** The present password, asked again of who is signed in. */
    List<Bucket> ofPresent(String login) {
        return List.of(bucket(Kind.PRESENT, login, ""));
    }

    State state(String login, Knock knock, List<Bucket> buckets) {
        var arguments = new ArrayList<Object>();
        arguments.add(Timestamp.from(hour.now()));
        arguments.add(Kind.LOGIN.name() + ":%");
        arguments.add(login);
        arguments.add(knock.address());
        arguments.add(Timestamp.from(hour.now().minus(KNOWN)));
        buckets.forEach(bucket -> arguments.add(bucket.key()));
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(case when blocked_until > ? and not (bucket like ? and exists (
                           select 1 from sign_in_address where login = ? and address = ? and last_at > ?)) then 1 end),
                       count(*)
                  from sign_in_failure where bucket in (%s)
                """.formatted(String.join(", ", Collections.nCopies(buckets.size(), "?"))),
                (row, number) -> new State(row.getInt(1) > 0, row.getInt(2) > 0),
                arguments.toArray()));
    }

    void failed(List<Bucket> buckets) {
        jdbc.update(
                "delete from sign_in_failure where last_at < ?",
                Timestamp.from(hour.now().minus(FORGOTTEN)));
        buckets.forEach(this::failed);
    }

    /** The right answer takes back what this person got wrong here; what an attacker tries elsewhere stays counted. */
    void passed(List<Bucket> buckets) {
        buckets.stream()
                .filter(bucket -> bucket.kind() != Kind.ADDRESS && bucket.kind() != Kind.LOGIN)
                .forEach(bucket -> jdbc.update("delete from sign_in_failure where bucket = ?", bucket.key()));
    }

    void cameFrom(String login, Knock knock) {
        var now = Timestamp.from(hour.now());
        if (jdbc.update(
                        "update sign_in_address set last_at = ? where login = ? and address = ?",
                        now,
                        login,
                        knock.address())
                == 0) {
            try {
                jdbc.update(
                        "insert into sign_in_address (login, address, last_at) values (?, ?, ?)",
                        login,
                        knock.address(),
                        now);
            } catch (DuplicateKeyException atTheSameTime) {
                // known now, that is all that matters
            }
        }
    }

    private void failed(Bucket bucket) {
        var now = hour.now();
        if (count(bucket, now) == 0) {
            try {
                jdbc.update(
                        "insert into sign_in_failure (bucket, failures, last_at, blocked_until) values (?, 1, ?, ?)",
                        bucket.key(),
                        Timestamp.from(now),
                        Timestamp.from(now));
            } catch (DuplicateKeyException atTheSameTime) {
                count(bucket, now);
            }
        }
        var failures = Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(failures), 0) from sign_in_failure where bucket = ?",
                Integer.class,
                bucket.key()));
        if (failures >= bucket.kind().free) {
            jdbc.update(
                    "update sign_in_failure set blocked_until = ? where bucket = ?",
                    Timestamp.from(now.plus(delay(failures - bucket.kind().free))),
                    bucket.key());
        }
    }

    private int count(Bucket bucket, Instant now) {
        return jdbc.update(
                "update sign_in_failure set failures = failures + 1, last_at = ? where bucket = ?",
                Timestamp.from(now),
                bucket.key());
    }

    /** Twice as long each time, to an hour. */
    static Duration delay(int beyond) {
        var delay = FIRST.multipliedBy(1L << Math.min(beyond, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private Bucket bucket(Kind kind, String login, String where) {
        return new Bucket(kind, kind + ":" + key.sign("lockout", login + "\n" + where));
    }
}
