package fr.convive.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** « Tourniquet » : before a door that opens without signing in, how many times a minute a network may try it on this node. */
@Component
public class Turnstile {

    private static final int MOST_A_MINUTE = 120;
    private static final int SECONDS = 60;

    private final WorldHour hour;
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private long minute;

    Turnstile(WorldHour hour) {
        this.hour = hour;
    }

    /** Whether this one may go on to the door. */
    public boolean passes(HttpServletRequest request) {
        return passes(Network.of(request), MOST_A_MINUTE);
    }

    /** The same, of what is counted under that name: so many a minute. */
    public boolean passes(String name, int most) {
        turn(hour.now().getEpochSecond() / SECONDS);
        return tries.computeIfAbsent(name, counted -> new AtomicInteger()).incrementAndGet() <= most;
    }

    private synchronized void turn(long now) {
        if (now != minute) {
            minute = now;
            tries.clear();
        }
    }
}
