package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one person on all nodes, to be looked at and ended by their owner. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<?> store;

    OpenSessions(FindByIndexNameSessionRepository<?> store) {
        this.store = store;
    }

    /** A session and when something was last asked in it. */
    record Open(String id, Visit visit, Instant lastSeen) {}

    /** The reference of the session in which this is asked. */
    static @Nullable String here(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                ? visit.reference()
                : null;
    }

    List<Open> of(String login) {
        return store.findByPrincipalName(login).values().stream()
                .filter(session -> !session.isExpired())
                .flatMap(OpenSessions::open)
                .toList();
    }

    /** One's own only; false when it is not there. */
    boolean end(String login, String reference) {
        var found = of(login).stream()
                .filter(open -> open.visit().reference().equals(reference))
                .toList();
        found.forEach(open -> store.deleteById(open.id()));
        return !found.isEmpty();
    }

    int endOthers(String login, HttpServletRequest request) {
        var here = here(request);
        var others = of(login).stream()
                .filter(open -> !open.visit().reference().equals(here))
                .toList();
        others.forEach(open -> store.deleteById(open.id()));
        return others.size();
    }

    private static Stream<Open> open(Session session) {
        return session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                ? Stream.of(new Open(session.getId(), visit, session.getLastAccessedTime()))
                : Stream.empty();
    }
}
