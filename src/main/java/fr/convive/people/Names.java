package fr.convive.people;

import java.time.Duration;
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
 * organisation is read once a minute at most, and anew as soon as an administrator of this node changes some.
 */
@Component
public class Names {

    /** How long, in nanoseconds, a name that another node changed may still be read here. */
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final JdbcTemplate jdbc;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();
    private volatile long readSince = System.nanoTime();

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
        if (System.nanoTime() - readSince > KEPT) {
            readSince = System.nanoTime();
            organisations.clear();
        }
        var found = new HashMap<String, String>();
        var unknown = new LinkedHashSet<String>();
        for (var code : codes) {
            var name = organisations.get(code);
            if (name == null) {
                unknown.add(code);
            } else {
                found.put(code, name);
            }
        }
        var people = new LinkedHashSet<>(logins);
        people.remove("");
        var names = new HashMap<String, String>();
        if (!unknown.isEmpty() || !people.isEmpty()) {
            read(unknown, people, found, names);
        }
        organisations.putAll(found);
        return new Known(found, names);
    }

    private void read(
            Collection<String> codes, Collection<String> logins, Map<String, String> found, Map<String, String> names) {
        var arguments = new ArrayList<Object>(inList(codes));
        arguments.addAll(inList(logins));
        jdbc.query(
                "select 'O', code, name from organisation where code in (" + marks(codes)
                        + ") union all select 'P', login, name from person where login in (" + marks(logins) + ")",
                row -> {
                    (row.getString(1).equals("O") ? found : names).put(row.getString(2), row.getString(3));
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
