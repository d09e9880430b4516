package fr.convive.signin;

import fr.convive.page.Words;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Double vérification » : shares a secret with a telephone, gives the codes that replace it, or does without again. */
@Controller
class SecondFactorPage {

    private static final String PATH = "/compte/double-verification";

    private final SecondFactor factor;
    private final PresentPassword present;
    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;
    private final Words words;

    SecondFactorPage(
            SecondFactor factor,
            PresentPassword present,
            OpenSessions sessions,
            ApplicationEventPublisher events,
            Words words) {
        this.factor = factor;
        this.present = present;
        this.sessions = sessions;
        this.events = events;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return page(actor, Map.of());
    }

    @PostMapping(PATH)
    ModelAndView begin(
            Actor actor,
            @RequestParam(name = "actuel", defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        if (factor.isOn(actor.login())) {
            return new ModelAndView("redirect:" + PATH);
        }
        if (!present.isRight(actor.login(), current, request)) {
            return page(actor, Map.of("actuel", words.say("account.password.notPresent")));
        }
        if (!factor.confirm(actor.login(), code)) {
            return page(actor, Map.of("code", words.say("account.factor.wrongCode")));
        }
        sessions.endOthers(actor.login(), request);
        events.publishEvent(new AccountChanged(actor, "SECOND_FACTOR_ON", ""));
        return codes(factor.newRecoveryCodes(actor.login()));
    }

    @PostMapping(PATH + "/codes")
    ModelAndView newCodes(
            Actor actor, @RequestParam(name = "actuel", defaultValue = "") String current, HttpServletRequest request) {
        if (!factor.isOn(actor.login())) {
            return new ModelAndView("redirect:" + PATH);
        }
        if (!present.isRight(actor.login(), current, request)) {
            return page(actor, Map.of("actuel", words.say("account.password.notPresent")));
        }
        events.publishEvent(new AccountChanged(actor, "RECOVERY_CODES", ""));
        return codes(factor.newRecoveryCodes(actor.login()));
    }

    @PostMapping(PATH + "/retrait")
    ModelAndView remove(
            Actor actor,
            @RequestParam(name = "actuel", defaultValue = "") String current,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!present.isRight(actor.login(), current, request)) {
            return page(actor, Map.of("actuel", words.say("account.password.notPresent")));
        }
        factor.remove(actor.login());
        events.publishEvent(new AccountChanged(actor, "SECOND_FACTOR_OFF", ""));
        next.addFlashAttribute("flash", words.say("account.factor.removed"));
        return new ModelAndView("redirect:" + AccountPage.PATH);
    }

    private ModelAndView page(Actor actor, Map<String, String> wrong) {
        var page = new ModelAndView(
                "compte/double-verification", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("wrong", wrong);
        page.addObject("login", actor.login());
        page.addObject("factorOn", factor.isOn(actor.login()));
        if (!factor.isOn(actor.login())) {
            var secret = factor.secretToShare(actor.login());
            var address = address(actor.login(), secret);
            page.addObject("secret", String.join(" ", secret.split("(?<=\\G.{4})")));
            page.addObject("address", address);
            page.addObject("picture", Picture.of(address));
        }
        return page;
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("compte/codes", Map.of("codes", codes));
    }

    /** As telephones read it. */
    static String address(String login, String secret) {
        return "otpauth://totp/Convive:%s?secret=%s&issuer=Convive&algorithm=SHA1&digits=6&period=30"
                .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20"), secret);
    }
}
