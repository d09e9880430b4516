package fr.convive.signin;

import fr.convive.page.Words;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import fr.convive.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's password; every other session of the account ends, and its tokens unless they are to stay. */
@Controller
class PasswordPage {

    private static final String PATH = "/compte/mot-de-passe";

    private final People people;
    private final PresentPassword present;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Words words;

    PasswordPage(
            People people,
            PresentPassword present,
            PasswordRule rule,
            PasswordEncoder encoder,
            OpenSessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events,
            Words words) {
        this.people = people;
        this.present = present;
        this.rule = rule;
        this.encoder = encoder;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView ask(Actor actor) {
        hasOne(actor);
        return page(actor, Map.of());
    }

    @PostMapping(PATH)
    ModelAndView change(
            Actor actor,
            @RequestParam(name = "actuel", defaultValue = "") String current,
            @RequestParam(name = "nouveau", defaultValue = "") String wished,
            @RequestParam(name = "encore", defaultValue = "") String again,
            @RequestParam(name = "jetons", defaultValue = "false") boolean revoking,
            HttpServletRequest request,
            RedirectAttributes next) {
        hasOne(actor);
        var chosen = Passwords.typed(wished);
        var wrong = wrong(actor, current, chosen, Passwords.typed(again), request);
        if (!wrong.isEmpty()) {
            return page(actor, wrong);
        }
        var person = people.findByLogin(actor.login()).orElseThrow();
        person.changePassword(encoder.encode(chosen));
        people.save(person);
        request.changeSessionId();
        sessions.endOthers(actor.login(), request);
        events.publishEvent(new AccountChanged(actor, "PASSWORD_CHANGED", ""));
        if (revoking && tokens.revokeAll(actor.login()) > 0) {
            events.publishEvent(new AccountChanged(actor, "TOKEN_REVOKED", "*"));
        }
        next.addFlashAttribute("flash", words.say("account.password.changed"));
        return new ModelAndView("redirect:" + AccountPage.PATH);
    }

    private Map<String, String> wrong(
            Actor actor, String current, String wished, String again, HttpServletRequest request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        rule.objection(wished, actor.login(), actor.name())
                .ifPresent(objection ->
                        wrong.put("nouveau", words.say(objection, PasswordRule.SHORTEST, Passwords.LONGEST)));
        if (!wished.equals(again)) {
            wrong.put("encore", words.say("account.password.different"));
        }
        if (wrong.isEmpty() && !present.isRight(actor.login(), current, request)) {
            wrong.put("actuel", words.say("account.password.notPresent"));
        }
        return wrong;
    }

    private void hasOne(Actor actor) {
        if (people.findByLogin(actor.login()).orElseThrow().passwordHash().startsWith(Hashing.NONE)) {
            throw new NoSuchElementException("No password of ours");
        }
    }

    private ModelAndView page(Actor actor, Map<String, String> wrong) {
        var page = new ModelAndView(
                "compte/mot-de-passe", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("login", actor.login());
        page.addObject("wrong", wrong);
        page.addObject("rule", words.say("account.password.rule", PasswordRule.SHORTEST, PasswordRule.ADVISED));
        return page;
    }
}
