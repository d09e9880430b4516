package fr.convive.administration;

import fr.convive.people.People;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Invitations » : accounts that nobody can open until their owner has chosen a password through a link that serves once. */
@Component
class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final JdbcTemplate jdbc;
    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Invitations(JdbcTemplate jdbc, People people, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whom a link invites. */
    record Invited(String login, String name) {}

    /** A link as it is shown, once. */
    record Issued(String login, String name, String token) {}

    /** New accounts; the password of all is one that nobody knows. */
    void accounts(Map<String, String> names, @Nullable UUID job) {
        if (names.isEmpty()) {
            return;
        }
        var nobodys = encoder.encode(Tokens.next());
        jdbc.batchUpdate(
                "insert into person (login, name, password_hash, active) values (?, ?, ?, true)",
                names.entrySet().stream()
                        .map(said -> new Object[] {said.getKey(), said.getValue(), nobodys})
                        .toList());
        jdbc.batchUpdate(
                "insert into invitation (login, job_id) values (?, ?)",
                names.keySet().stream()
                        .map(login -> new @Nullable Object[] {login, job})
                        .toList());
    }

    /** How many accounts of that file wait for their owner. */
    int awaiting(UUID job) {
        var count = jdbc.queryForObject(
                "select count(*) from invitation where job_id = ? and used_at is null", Integer.class, job);
        return count == null ? 0 : count;
    }

    /** Makes the links of a file's new people; those made before no longer serve. */
    @Transactional
    public List<Issued> issue(UUID job) {
        return issue(jdbc.query(
                "select p.login, p.name from invitation i join person p on p.login = i.login"
                        + " where i.job_id = ? and i.used_at is null and p.active = true order by p.login",
                (row, i) -> new Invited(row.getString(1), row.getString(2)),
                job));
    }

    /** Makes a new link for one person, whose password stays until it serves. */
    @Transactional
    public Issued issue(String login) {
        if (jdbc.update("update invitation set used_at = null where login = ?", login) == 0) {
            jdbc.update("insert into invitation (login) values (?)", login);
        }
        return issue(List.of(new Invited(
                        login, people.findByLogin(login).orElseThrow().name())))
                .get(0);
    }

    private List<Issued> issue(List<Invited> invited) {
        var issued = new ArrayList<Issued>();
        invited.forEach(one -> issued.add(new Issued(one.login(), one.name(), Tokens.next())));
        var until = Timestamp.from(clock.instant().plus(GOOD_FOR));
        jdbc.batchUpdate(
                "update invitation set token_hash = ?, expires_at = ? where login = ?",
                issued.stream()
                        .map(one -> new Object[] {Tokens.hash(one.token()), until, one.login()})
                        .toList());
        return issued;
    }

    Optional<Invited> find(String token) {
        return jdbc
                .query(
                        "select p.login, p.name from invitation i join person p on p.login = i.login"
                                + " where i.token_hash = ? and i.used_at is null and i.expires_at > ? and p.active = true",
                        (row, i) -> new Invited(row.getString(1), row.getString(2)),
                        Tokens.hash(token),
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    /** The owner's own password, once; false where the link has served meanwhile. */
    @Transactional
    public boolean accept(String token, String password) {
        var invited = find(token);
        if (invited.isEmpty()
                || jdbc.update(
                                "update invitation set used_at = ?, token_hash = null where token_hash = ? and used_at is null",
                                Timestamp.from(clock.instant()),
                                Tokens.hash(token))
                        == 0) {
            return false;
        }
        var person = people.findByLogin(invited.get().login()).orElseThrow();
        person.join(encoder.encode(password));
        people.save(person);
        return true;
    }

    /** Whether an account still waits for its owner. */
    boolean awaits(String login) {
        return !jdbc.queryForList("select 1 from invitation where login = ? and used_at is null", login)
                .isEmpty();
    }
}
