package fr.convive.signin;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « Mon compte » : how one signs in, where one is signed in, and the tokens of one's programs. */
@Controller
class AccountPage {

    static final String PATH = "/compte";

    private final People people;
    private final SecondFactor factor;
    private final Tokens tokens;
    private final OpenSessions sessions;
    private final Words words;

    AccountPage(People people, SecondFactor factor, Tokens tokens, OpenSessions sessions, Words words) {
        this.people = people;
        this.factor = factor;
        this.tokens = tokens;
        this.sessions = sessions;
        this.words = words;
    }

    /** One of the sessions open, as its owner reads it. */
    record SessionLine(String reference, boolean here, String browser, String address, String since, String lastSeen) {}

    /** One of the tokens. */
    record TokenLine(String id, String label, String expiresOn, String lastUsedOn) {}

    @GetMapping(PATH)
    String account(Actor actor, HttpServletRequest request, Model model) {
        var login = actor.login();
        model.addAttribute("login", login);
        model.addAttribute("hasPassword", hasPassword(login));
        model.addAttribute("factorOn", factor.isOn(login));
        model.addAttribute("codesLeft", factor.recoveryCodesLeft(login));
        model.addAttribute("sessions", sessionLines(login, request));
        model.addAttribute("tokens", tokenLines(login));
        return "compte/compte";
    }

    private boolean hasPassword(String login) {
        return people.findByLogin(login)
                .filter(person -> !person.passwordHash().startsWith(Hashing.NONE))
                .isPresent();
    }

    private List<SessionLine> sessionLines(String login, HttpServletRequest request) {
        var here = OpenSessions.here(request);
        return sessions.of(login).stream()
                .sorted(Comparator.comparing(OpenSessions.Open::lastSeen).reversed())
                .map(open -> new SessionLine(
                        open.visit().reference(),
                        open.visit().reference().equals(here),
                        open.visit().browser().isEmpty()
                                ? words.say("account.sessions.otherBrowser")
                                : open.visit().browser(),
                        open.visit().address(),
                        words.value(open.visit().since()),
                        words.value(open.lastSeen())))
                .toList();
    }

    private List<TokenLine> tokenLines(String login) {
        return tokens.of(login).stream()
                .map(token -> new TokenLine(
                        token.id().toString(),
                        token.label(),
                        words.value(token.expiresOn()),
                        token.lastUsedOn() == null
                                ? words.say("account.tokens.neverUsed")
                                : words.value(token.lastUsedOn())))
                .toList();
    }
}
