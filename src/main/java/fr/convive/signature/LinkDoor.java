package fr.convive.signature;

import fr.convive.signin.Turnstile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /s/{token}}: says who invites to what and until when; only a gesture goes further, reading it changes nothing. */
@Controller
@RequestMapping("/s")
class LinkDoor implements DisposableBean {

    static final String COOKIE = "__Host-signataire";

    private static final Logger LOG = LoggerFactory.getLogger(LinkDoor.class);
    private static final int A_MINUTE_FOR_A_LINK = 30;
    private static final int A_MINUTE_FOR_ALL = 3_000;
    private static final int LONGEST_ADDRESS = 254;

    private final LinkDesk desk;
    private final Links links;
    private final LinkRequests requests;
    private final Turnstile turnstile;
    private final SignatureWords words;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "lost-links");
        thread.setDaemon(true);
        return thread;
    });

    LinkDoor(LinkDesk desk, Links links, LinkRequests requests, Turnstile turnstile, SignatureWords words) {
        this.desk = desk;
        this.links = links;
        this.requests = requests;
        this.turnstile = turnstile;
        this.words = words;
    }

    @GetMapping("/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (isTooMuch(token, request)) {
            return tooMuch(response);
        }
        return desk.knock(token)
                .map(caller -> {
                    desk.noteOpened(caller);
                    return page(caller, token);
                })
                .orElseGet(LinkDoor::nothing);
    }

    /** « Continuer » : the gesture that a robot does not make; the token leaves the address. */
    @PostMapping("/{token}")
    ModelAndView enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (isTooMuch(token, request)) {
            return tooMuch(response);
        }
        var caller = desk.knock(token);
        if (caller.isEmpty()) {
            return nothing();
        }
        if (!caller.get().opening().isOpen()) {
            return page(caller.get(), token);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, VisitCookie.of(desk.enter(caller.get())));
        return new ModelAndView("redirect:/signer");
    }

    /** A link that has expired or was replaced: a new one goes to the address it was sent to, and to no other. */
    @PostMapping("/{token}/nouveau")
    ModelAndView again(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (isTooMuch(token, request)) {
            return tooMuch(response);
        }
        return desk.knock(token)
                .map(caller -> {
                    later(caller.link().email());
                    return new ModelAndView("lien/envoye");
                })
                .orElseGet(LinkDoor::nothing);
    }

    @GetMapping("/perdu")
    String lost() {
        return "lien/perdu";
    }

    /** The answer is the same, and as quick, whoever asks about whom. */
    @PostMapping("/perdu")
    ModelAndView lost(
            @RequestParam String email, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (isTooMuch("perdu", request)) {
            return tooMuch(response);
        }
        if (email.length() > LONGEST_ADDRESS || !email.strip().matches("[^\\s@]+@[^\\s@]+")) {
            model.addAttribute("wrong", words.say("link.lost.wrong"));
            model.addAttribute("email", email);
            return new ModelAndView("lien/perdu", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        later(email);
        return new ModelAndView("lien/envoye");
    }

    private void later(String email) {
        worker.execute(() -> {
            try {
                requests.recover(email);
            } catch (RuntimeException failed) {
                LOG.error("A link that was asked for again could not be sent", failed);
            }
        });
    }

    private boolean isTooMuch(String token, HttpServletRequest request) {
        return !turnstile.passes(request)
                || !turnstile.passes("links", A_MINUTE_FOR_ALL)
                || !turnstile.passes("link " + fr.convive.signin.Chance.hash(token), A_MINUTE_FOR_A_LINK);
    }

    static ModelAndView tooMuch(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return new ModelAndView("lien/patience", HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Before the gesture nothing is told but the school that invites, and until when. */
    private ModelAndView page(LinkDesk.Caller caller, String token) {
        var opening = caller.opening();
        var page = new ModelAndView("lien/invitation", opening.isOpen() ? HttpStatus.OK : HttpStatus.GONE);
        page.addObject("opening", opening.name());
        page.addObject("open", opening.isOpen());
        page.addObject("school", links.school(caller.convention()));
        page.addObject("token", token);
        page.addObject("until", words.moment(caller.link().expiresAt()));
        return page;
    }

    private static ModelAndView nothing() {
        return new ModelAndView("lien/inconnu", HttpStatus.NOT_FOUND);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
