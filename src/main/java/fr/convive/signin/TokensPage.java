package fr.convive.signin;

import fr.convive.page.Words;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import fr.convive.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Jetons » : makes one for a program, shown once, and takes one back. */
@Controller
class TokensPage {

    private static final String PATH = "/compte/jetons";
    private static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final int LONGEST_LABEL = 100;

    private final Tokens tokens;
    private final People people;
    private final PresentPassword present;
    private final ApplicationEventPublisher events;
    private final Words words;

    TokensPage(Tokens tokens, People people, PresentPassword present, ApplicationEventPublisher events, Words words) {
        this.tokens = tokens;
        this.people = people;
        this.present = present;
        this.events = events;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView ask(Actor actor) {
        return page(actor, "", Map.of());
    }

    @PostMapping(PATH)
    ModelAndView make(
            Actor actor,
            @RequestParam(name = "nom", defaultValue = "") String label,
            @RequestParam(name = "duree", defaultValue = "0") int days,
            @RequestParam(name = "actuel", defaultValue = "") String current,
            HttpServletRequest request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            wrong.put("nom", words.say("account.tokens.nameWanted", LONGEST_LABEL));
        }
        if (!DAYS.contains(days)) {
            wrong.put("duree", words.say("account.tokens.daysWanted"));
        }
        if (wrong.isEmpty() && hasPassword(actor) && !present.isRight(actor.login(), current, request)) {
            wrong.put("actuel", words.say("account.password.notPresent"));
        }
        if (!wrong.isEmpty()) {
            return page(actor, label, wrong);
        }
        var token = tokens.make(actor.login(), label.strip(), days);
        events.publishEvent(new AccountChanged(actor, "TOKEN_MADE", label.strip()));
        return new ModelAndView("compte/jeton", Map.of("token", token, "label", label.strip()));
    }

    @PostMapping(PATH + "/{id}/fin")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        if (!tokens.revoke(actor.login(), id)) {
            throw new NoSuchElementException("No token " + id);
        }
        events.publishEvent(new AccountChanged(actor, "TOKEN_REVOKED", id.toString()));
        next.addFlashAttribute("flash", words.say("account.tokens.revoked"));
        return "redirect:" + AccountPage.PATH;
    }

    private boolean hasPassword(Actor actor) {
        return people.findByLogin(actor.login())
                .filter(person -> !person.passwordHash().startsWith(Hashing.NONE))
                .isPresent();
    }

    private ModelAndView page(Actor actor, String label, Map<String, String> wrong) {
        var page = new ModelAndView(
                "compte/nouveau-jeton", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("wrong", wrong);
        page.addObject("label", label);
        page.addObject("days", DAYS);
        page.addObject("hasPassword", hasPassword(actor));
        return page;
    }
}
