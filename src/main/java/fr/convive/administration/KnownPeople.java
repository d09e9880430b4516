package fr.convive.administration;

import fr.convive.bulk.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Several accounts at once, with every role they hold or held: what a file of people is compared to. */
@Component
class KnownPeople {

    private final JdbcTemplate jdbc;

    KnownPeople(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An account, the last day of each role by its period, and whether all of these are within reach. */
    record Known(
            String login,
            String name,
            String email,
            boolean active,
            boolean whollyReached,
            Map<RoleLine.Period, LocalDate> roles) {

        /** Whether a line says another address; one that says none leaves it. */
        boolean isMovedBy(RoleLine line) {
            return !line.email().isEmpty() && !line.email().equals(email);
        }

        /** A line without a first day of its own speaks of the role held already, where there is one. */
        RoleLine settled(RoleLine line) {
            return !line.openFrom() || line.role().isEmpty()
                    ? line
                    : roles.keySet().stream()
                            .filter(held -> held.role().equals(line.role().get().name())
                                    && held.organisation().equals(line.organisation()))
                            .map(RoleLine.Period::from)
                            .max(LocalDate::compareTo)
                            .map(line::since)
                            .orElse(line);
        }

        /** What this line would do to it. */
        Finding against(RoleLine said) {
            var line = settled(said);
            var last = roles.get(line.period());
            return last == null || !last.equals(line.to().orElseThrow()) || !name.equals(line.name()) || isMovedBy(line)
                    ? Finding.CHANGED
                    : Finding.UNCHANGED;
        }
    }

    Map<String, Known> read(Collection<String> logins, Reach reach) {
        var wanted = new LinkedHashSet<>(logins);
        var arguments = new ArrayList<Object>();
        var reached = reach.condition("o", arguments);
        arguments.addAll(wanted);
        var found = new HashMap<String, Known>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.query(
                "select p.login, p.name, p.active, m.role, m.organisation, m.held_from, m.held_to,"
                        + " case when " + reached + " then 1 else 0 end as reached, coalesce(p.email, '') as email"
                        + " from person p left join membership m on m.login = p.login"
                        + " left join organisation o on o.code = m.organisation where p.login in ("
                        + Reach.marks(wanted) + ")",
                row -> {
                    var login = row.getString(1);
                    var before = found.get(login);
                    var roles =
                            before == null ? new HashMap<RoleLine.Period, LocalDate>() : new HashMap<>(before.roles());
                    if (row.getString(4) != null) {
                        roles.put(
                                new RoleLine.Period(
                                        login,
                                        row.getString(4),
                                        row.getString(5),
                                        row.getDate(6).toLocalDate()),
                                row.getDate(7).toLocalDate());
                    }
                    found.put(
                            login,
                            new Known(
                                    login,
                                    row.getString(2),
                                    row.getString(9),
                                    row.getBoolean(3),
                                    (before == null || before.whollyReached())
                                            && (reach.isNational() || row.getInt(8) == 1),
                                    roles));
                },
                arguments.toArray());
        return found;
    }

    List<Known> one(String login, Reach reach) {
        return List.copyOf(read(List.of(login), reach).values());
    }
}
