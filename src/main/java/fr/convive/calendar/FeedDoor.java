package fr.convive.calendar;

import fr.convive.people.Actor;
import fr.convive.signin.Turnstile;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /calendrier/{token}.ics}: opens to whoever has the address; unknown, ended or of a closed account, there is nothing. */
@Controller
class FeedDoor {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String A_MINUTE = "60";

    private final Feeds feeds;
    private final CalendarFile file;
    private final Turnstile turnstile;

    FeedDoor(Feeds feeds, CalendarFile file, Turnstile turnstile) {
        this.feeds = feeds;
        this.file = file;
        this.turnstile = turnstile;
    }

    @GetMapping("/calendrier/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        if (!turnstile.passes(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", A_MINUTE)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(file.of(feeds.owner(token)
                        .map(Actor::perimeter)
                        .orElseThrow(() -> new NoSuchElementException("No calendar"))));
    }
}
