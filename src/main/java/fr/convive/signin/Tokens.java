package fr.convive.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Jetons » : what a person's programs show instead of a password; only its hash is kept, and it ends by itself. */
@Component
class Tokens {

    static final String PREFIX = "convive_";

    private final JdbcTemplate jdbc;
    private final WorldHour hour;
    private final Clock clock;

    Tokens(JdbcTemplate jdbc, WorldHour hour, Clock clock) {
        this.jdbc = jdbc;
        this.hour = hour;
        this.clock = clock;
    }

    /** A token as its owner sees it again: never the token itself. */
    record Token(
            UUID id,
            String label,
            LocalDate expiresOn,
            @Nullable LocalDate lastUsedOn) {}

    /** The token, told this once. */
    String make(String login, String label, int days) {
        var token = PREFIX + Chance.word(32);
        jdbc.update(
                "insert into personal_token (id, login, label, hash, created_at, expires_on) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                login,
                label,
                Chance.hash(token),
                Timestamp.from(hour.now()),
                LocalDate.now(clock).plusDays(days));
        return token;
    }

    /** Whose it is, while it is worth something. */
    Optional<String> ownerOf(String token) {
        var today = LocalDate.now(clock);
        var hash = Chance.hash(token);
        var owner = jdbc
                .queryForList(
                        "select login from personal_token where hash = ? and expires_on >= ?",
                        String.class,
                        hash,
                        today)
                .stream()
                .findFirst();
        owner.ifPresent(login -> jdbc.update(
                "update personal_token set last_used_on = ? where hash = ? and (last_used_on is null or last_used_on < ?)",
                today,
                hash,
                today));
        return owner;
    }

    List<Token> of(String login) {
        return jdbc.query(
                """
                select id, label, expires_on, last_used_on from personal_token where login = ?
                 order by created_at desc
                """,
                (row, number) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("last_used_on", LocalDate.class)),
                login);
    }

    /** One's own only. */
    boolean revoke(String login, UUID id) {
        return jdbc.update("delete from personal_token where login = ? and id = ?", login, id) == 1;
    }

    /** All of one's own: says how many there were. */
    int revokeAll(String login) {
        return jdbc.update("delete from personal_token where login = ?", login);
    }
}
