package fr.convive.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Turns codes and logins into the names that people read, all those of a page in one reading; the name of an
 * organisation is read once, until an administrator changes some.
 */
@Component
public class Names {

    private final JdbcTemplate jdbc;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();

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

    @TransactionalEventListener
    void on(Administered administered) {
        organisations.clear();
    }

    public Known of(Collection<String> codes, Collection<String> logins) {
        var unknown = new LinkedHashSet<>(codes);
        unknown.removeAll(organisations.keySet());
        var people = new LinkedHashSet<>(logins);
        people.remove("");
        var names = new HashMap<String, String>();
        if (!unknown.isEmpty() || !people.isEmpty()) {
            read(unknown, people, names);
        }
        return new Known(organisations, names);
    }

    private void read(Collection<String> codes, Collection<String> logins, Map<String, String> names) {
        var arguments = new ArrayList<Object>(inList(codes));
        arguments.addAll(inList(logins));
        jdbc.query(
                "select 'O', code, name from organisation where code in (" + marks(codes)
                        + ") union all select 'P', login, name from person where login in (" + marks(logins) + ")",
                row -> {
                    (row.getString(1).equals("O") ? organisations : names).put(row.getString(2), row.getString(3));
                },
                arguments.toArray());
    }

    /** Never empty, so that it can stand in an SQL list. */
    private static Collection<String> inList(Collection<String> values) {
        return values.isEmpty() ? List.of("-") : values;
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(Math.max(1, values.size()), "?"));
    }
}
