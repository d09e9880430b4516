package fr.convive.people;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The people one works with: who still has an account, and what they do today. */
@Component
public class Colleagues {

    private static final String IN = """
            select distinct p.login, p.name from person p join membership m on m.login = p.login
             where p.active = true and m.organisation = ? and ? between m.held_from and m.held_to
            """;

    private final People people;
    private final Actors actors;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Colleagues(People people, Actors actors, JdbcTemplate jdbc, Clock clock) {
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody of an organisation, by the name that people read. */
    public record Colleague(String login, String name) {}

    /** That person, with the roles held today. */
    public Optional<Actor> find(String login) {
        return people.findByLogin(login).filter(Person::isActive).map(actors::today);
    }

    /** Those who hold a role in that organisation today. */
    public List<Colleague> in(String organisation) {
        return jdbc.query(
                IN + " order by p.name, p.login",
                (row, i) -> new Colleague(row.getString(1), row.getString(2)),
                organisation,
                today());
    }

    /** Those who hold that role in that organisation today. */
    public List<Colleague> holding(Role role, String organisation) {
        return jdbc.query(
                IN + " and m.role = ? order by p.name, p.login",
                (row, i) -> new Colleague(row.getString(1), row.getString(2)),
                organisation,
                today(),
                role.name());
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
