package fr.convive.signin;

import fr.convive.people.AccountChanged;
import fr.convive.people.Accounts;
import fr.convive.people.DemonstrationAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Se connecter » : the name and the password, then the code of who has a second factor. */
@Controller
class SignInPage {

    private static final String AGAIN = "redirect:" + SignIn.PAGE;
    private static final int LONGEST_CODE = 40;

    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final Provider provider;
    private final SecondFactor factor;
    private final Lockout lockout;
    private final Entrance entrance;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final WorldHour hour;

    SignInPage(
            ObjectProvider<DemonstrationAccounts> demonstration,
            Provider provider,
            SecondFactor factor,
            Lockout lockout,
            Entrance entrance,
            Accounts accounts,
            ApplicationEventPublisher events,
            WorldHour hour) {
        this.demonstration = demonstration;
        this.provider = provider;
        this.factor = factor;
        this.lockout = lockout;
        this.entrance = entrance;
        this.accounts = accounts;
        this.events = events;
        this.hour = hour;
    }

    @GetMapping(SignIn.PAGE)
    String signIn(Model model) {
        demonstration.ifAvailable(known -> model.addAttribute("accounts", known.shown()));
        provider.settings().ifPresent(given -> model.addAttribute("provider", given.name()));
        model.addAttribute("providerPath", SignIn.TO_PROVIDER + "/" + Provider.ID);
        return "connexion";
    }

    @GetMapping(SignIn.CODE)
    String askCode(HttpServletRequest request) {
        return HalfSignedIn.of(request, hour.now()).isPresent() ? "connexion/code" : AGAIN;
    }

    /** Too many wrong codes, or too late: back to the password. */
    @PostMapping(SignIn.CODE)
    @Nullable
    String takeCode(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = HalfSignedIn.of(request, hour.now());
        if (half.isEmpty()) {
            return AGAIN;
        }
        var login = half.get().login();
        var knock = Knock.of(request);
        var buckets = lockout.ofCode(login, knock);
        if (lockout.state(login, knock, buckets).shut()) {
            HalfSignedIn.end(request);
            return AGAIN + "?erreur";
        }
        lockout.failed(buckets);
        if (code.length() > LONGEST_CODE || !factor.accepts(login, code)) {
            return "redirect:" + SignIn.CODE + "?erreur";
        }
        lockout.passed(buckets);
        return enter(login, code, request, response);
    }

    private @Nullable String enter(
            String login, String code, HttpServletRequest request, HttpServletResponse response) {
        HalfSignedIn.end(request);
        var known = accounts.loadUserByUsername(login);
        if (!known.active()) {
            return AGAIN + "?erreur";
        }
        if (code.strip().length() > Codes.DIGITS + 1) {
            events.publishEvent(new AccountChanged(known.actor(), "RECOVERY_CODE_USED", ""));
        }
        entrance.open(login, request, response);
        return null;
    }
}
