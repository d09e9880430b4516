package fr.convive.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Turns codes and logins into the names that people read, all those of a page in one reading. */
@Component
public class Names {

    private final JdbcTemplate jdbc;

    Names(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The names found; a code or a login without one stands for itself. */
    public record Known(Map<String, String> organisations, Map<String, String> logins) {

        public String organisation(String code) {
            return organisations.getOrDefault(code, code);
        }

        public String person(String login) {
            return logins.getOrDefault(login, login);
        }
    }

    public Known of(Collection<String> organisations, Collection<String> logins) {
        var codes = new LinkedHashSet<>(organisations);
        var people = new LinkedHashSet<>(logins);
        people.remove("");
        var known = new Known(new HashMap<>(), new HashMap<>());
        if (codes.isEmpty() && people.isEmpty()) {
            return known;
        }
        var arguments = new ArrayList<Object>(inList(codes));
        arguments.addAll(inList(people));
        jdbc.query(
                "select 'O', code, name from organisation where code in (" + marks(codes)
                        + ") union all select 'P', login, name from person where login in (" + marks(people) + ")",
                row -> {
                    (row.getString(1).equals("O") ? known.organisations() : known.logins())
                            .put(row.getString(2), row.getString(3));
                },
                arguments.toArray());
        return known;
    }

    /** Never empty, so that it can stand in an SQL list. */
    private static Collection<String> inList(Collection<String> values) {
        return values.isEmpty() ? List.of("-") : values;
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(Math.max(1, values.size()), "?"));
    }
}
