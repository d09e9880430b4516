package fr.convive.administration;

import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.Person;
import fr.convive.people.Role;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator: as long as there is none, each start prints a code that serves once; it is worth
 * nothing as soon as an administrator exists.
 */
@Component
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final People people;
    private final Organisations organisations;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean real;

    FirstAdministrator(
            JdbcTemplate jdbc,
            People people,
            Organisations organisations,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${convive.demonstration}") boolean demonstration,
            @Value("${convive.rehearsal.start:}") String rehearsalStart) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.real = !demonstration && rehearsalStart.isBlank();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (real && isMissing()) {
            LOG.warn(
                    "Aucun administrateur. Ouvrez /premier-administrateur avec ce code, qui sert une fois, avant demain : {}",
                    issue());
        }
    }

    /** A new code; the one before is worth nothing. */
    @Transactional
    public String issue() {
        var token = Tokens.next();
        jdbc.update("delete from first_token");
        jdbc.update(
                "insert into first_token (id, token_hash, expires_at) values (1, ?, ?)",
                Tokens.hash(token),
                Timestamp.from(clock.instant().plus(GOOD_FOR)));
        return token;
    }

    /** Whether the door is open at all: a code was printed and no administrator has come since. */
    boolean isAwaited() {
        return !jdbc.queryForList("select 1 from first_token").isEmpty() && isMissing();
    }

    private boolean isMissing() {
        return jdbc.queryForList(
                        "select 1 from membership m join person p on p.login = m.login and p.active = true"
                                + " where m.role = 'ADMIN' and m.held_to >= ? fetch first 1 rows only",
                        Date.valueOf(LocalDate.now(clock)))
                .isEmpty();
    }

    /** The key of why not, empty once they are made: of two people with one code, the row that holds it lets one through. */
    @Transactional
    public Optional<String> make(String token, String name, String login, String password) {
        if (jdbc.update(
                                "delete from first_token where token_hash = ? and expires_at > ?",
                                Tokens.hash(token.strip()),
                                Timestamp.from(clock.instant()))
                        == 0
                || !isMissing()) {
            return Optional.of("first.token.dead");
        }
        if (organisations.findByCode(Perimeter.NATION).isEmpty()) {
            organisations.save(new Organisation(Perimeter.NATION, "France", Organisation.Level.NATION, null, 0));
        }
        people.save(new Person(login, name, encoder.encode(password))
                .holding(Role.ADMIN, Perimeter.NATION, LocalDate.now(clock), Days.FAR));
        events.publishEvent(new Administered(Actor.CONVIVE, "FIRST_ADMINISTRATOR", "person " + login, "", name));
        return Optional.empty();
    }

    boolean isTaken(String login) {
        return people.findByLogin(login).isPresent();
    }
}
