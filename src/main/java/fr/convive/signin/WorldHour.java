package fr.convive.signin;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The hour of the world, which no rehearsal moves: codes, delays and sessions go by it. */
@Component
class WorldHour {

    private final Clock world = Clock.systemUTC();

    Instant now() {
        return world.instant();
    }
}
