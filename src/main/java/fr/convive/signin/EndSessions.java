package fr.convive.signin;

import fr.convive.page.Words;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a session left open elsewhere, or all of them. */
@Controller
class EndSessions {

    private static final String BACK = "redirect:" + AccountPage.PATH;

    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;
    private final Words words;

    EndSessions(OpenSessions sessions, ApplicationEventPublisher events, Words words) {
        this.sessions = sessions;
        this.events = events;
        this.words = words;
    }

    @PostMapping("/compte/sessions/{reference}/fin")
    String end(Actor actor, @PathVariable String reference, RedirectAttributes next) {
        if (!sessions.end(actor.login(), reference)) {
            throw new NoSuchElementException("No session " + reference);
        }
        events.publishEvent(new AccountChanged(actor, "SESSIONS_ENDED", "1"));
        next.addFlashAttribute("flash", words.say("account.sessions.ended", 1));
        return BACK;
    }

    @PostMapping("/compte/sessions/fin")
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes next) {
        int ended = sessions.endOthers(actor.login(), request);
        events.publishEvent(new AccountChanged(actor, "SESSIONS_ENDED", String.valueOf(ended)));
        next.addFlashAttribute("flash", words.say("account.sessions.ended", ended));
        return BACK;
    }
}
