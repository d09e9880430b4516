package fr.convive.administration;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation.Level;
import fr.convive.people.Role;
import fr.convive.workflow.Tasklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Annuaire » : the people within an administrator's reach, found by name or login, with every role they hold or held. */
@Component
class Roster {

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    Roster(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A role somewhere between two days; {@code reached}: within the administrator's reach. */
    record Held(
            Role role, String organisation, String organisationName, LocalDate from, LocalDate to, boolean reached) {

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        public boolean isOpenEnded() {
            return to.equals(Days.FAR);
        }
    }

    record Entry(String login, String name, String email, boolean active, List<Held> roles) {

        /** Whether everything this person holds on that day is within reach: only then may the account itself be touched. */
        boolean isWhollyReached(LocalDate day) {
            return roles.stream().filter(held -> held.isHeldOn(day)).allMatch(Held::reached);
        }
    }

    /** By login, after that one; {@code in}: only those of that organisation, where it is not empty. */
    List<Entry> search(Reach reach, String words, String in, String after, int size) {
        var arguments = new ArrayList<Object>();
        var where = new StringBuilder(reach.ofPerson("p", arguments));
        if (!words.isBlank()) {
            where.append(" and (lower(p.name) like ? escape '!' or lower(p.login) like ? escape '!')");
            arguments.add(Tasklist.containing(words));
            arguments.add(Tasklist.containing(words));
        }
        if (!in.isBlank()) {
            where.append(" and exists (select 1 from membership x where x.login = p.login and x.organisation = ?)");
            arguments.add(in);
        }
        where.append(" and p.login > ?");
        arguments.add(after);
        var logins = jdbc.queryForList(
                "select p.login from person p where " + where + " order by p.login fetch first " + size + " rows only",
                String.class,
                arguments.toArray());
        return entries(logins, reach);
    }

    /** One person; out of reach is unknown, and reaching for it is a fact. */
    Entry get(String login, Actor actor) {
        var reach = Reach.of(actor);
        return entries(List.of(login), reach).stream()
                .filter(entry -> reach.isNational() || entry.roles().stream().anyMatch(Held::reached))
                .findFirst()
                .orElseThrow(() -> {
                    events.publishEvent(new AccessRefused(actor, "person " + login));
                    return new NoSuchElementException("No person " + login);
                });
    }

    boolean exists(String login) {
        return !jdbc.queryForList("select 1 from person where login = ?", login).isEmpty();
    }

    private List<Entry> entries(List<String> logins, Reach reach) {
        if (logins.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        var reached = reach.condition("o", arguments);
        arguments.addAll(logins);
        Map<String, Entry> found = new LinkedHashMap<>();
        jdbc.query(
                "select p.login, p.name as person, p.active, m.role, m.organisation, o.name, m.held_from, m.held_to,"
                        + " case when " + reached
                        + " then 1 else 0 end as reached, coalesce(p.email, '') as email from person p"
                        + " left join membership m on m.login = p.login"
                        + " left join organisation o on o.code = m.organisation where p.login in ("
                        + Reach.marks(logins) + ") order by p.login, m.held_from, m.role",
                (ResultSet row) -> {
                    var entry = found.computeIfAbsent(row.getString(1), login -> entry(row, login));
                    if (row.getString(4) != null) {
                        entry.roles().add(held(row));
                    }
                },
                arguments.toArray());
        return List.copyOf(found.values());
    }

    private static Entry entry(ResultSet row, String login) {
        try {
            return new Entry(login, row.getString(2), row.getString(10), row.getBoolean(3), new ArrayList<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                Role.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getDate(7).toLocalDate(),
                row.getDate(8).toLocalDate(),
                row.getInt(9) == 1);
    }

    /** How many people and organisations an administrator answers for. */
    Figures figures(Reach reach) {
        var arguments = new ArrayList<Object>();
        var people = reach.ofPerson("p", arguments);
        var schools = reach.condition("o", arguments);
        return jdbc.queryForObject(
                "select (select count(*) from person p where p.active = true and " + people + "),"
                        + " (select count(*) from organisation o where o.level = '" + Level.SCHOOL + "' and " + schools
                        + ")" + " from installation",
                (row, i) -> new Figures(row.getInt(1), row.getInt(2)),
                arguments.toArray());
    }

    record Figures(int people, int schools) {}
}
