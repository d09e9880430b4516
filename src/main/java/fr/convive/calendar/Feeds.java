package fr.convive.calendar;

import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.signin.Chance;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Adresses d'agenda » : one a person, of 256 bits, told once; only its hash is kept, and it ends when they say so. */
@Component
class Feeds {

    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feeds(JdbcTemplate jdbc, Colleagues colleagues, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /** The address in use, as its owner sees it again: never the address itself. */
    record Feed(Instant madeAt, @Nullable LocalDate lastReadOn) {}

    Optional<Feed> of(String login) {
        return jdbc
                .query(
                        "select made_at, last_read_on from calendar_feed where login = ?",
                        (row, i) -> {
                            var read = row.getDate(2);
                            return new Feed(row.getTimestamp(1).toInstant(), read == null ? null : read.toLocalDate());
                        },
                        login)
                .stream()
                .findFirst();
    }

    /** The token, told this once; the one of before opens nothing any more. */
    @Transactional
    public String make(Actor actor) {
        var token = Chance.word(BYTES);
        jdbc.update("delete from calendar_feed where login = ?", actor.login());
        jdbc.update(
                "insert into calendar_feed (login, hash, made_at) values (?, ?, ?)",
                actor.login(),
                Chance.hash(token),
                Timestamp.from(clock.instant()));
        events.publishEvent(new AccountChanged(actor, "CALENDAR_SHARED", ""));
        return token;
    }

    @Transactional
    public boolean end(Actor actor) {
        var ended = jdbc.update("delete from calendar_feed where login = ?", actor.login()) == 1;
        if (ended) {
            events.publishEvent(new AccountChanged(actor, "CALENDAR_ENDED", ""));
        }
        return ended;
    }

    /** Whose it is, with the roles held at this moment; nobody whose account is closed. */
    @Transactional
    public Optional<Actor> owner(String token) {
        var hash = Chance.hash(token);
        var owner = jdbc.queryForList("select login from calendar_feed where hash = ?", String.class, hash).stream()
                .findFirst()
                .flatMap(colleagues::find);
        var today = Date.valueOf(LocalDate.now(clock));
        owner.ifPresent(person -> jdbc.update(
                "update calendar_feed set last_read_on = ? where hash = ? and (last_read_on is null or last_read_on < ?)",
                today,
                hash,
                today));
        return owner;
    }
}
