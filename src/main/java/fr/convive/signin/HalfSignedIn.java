package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody whose password was right, waiting with their code: for the rest of the house, nobody. */
record HalfSignedIn(String login, Instant since) implements Serializable {

    private static final String ATTRIBUTE = "convive.half";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static void begin(String login, Instant now, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new HalfSignedIn(login, now));
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfSignedIn half
                ? Optional.of(half).filter(known -> known.since().plus(PATIENCE).isAfter(now))
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
