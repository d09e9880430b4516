package fr.convive.signature;

import fr.convive.signin.Network;
import fr.convive.signin.Turnstile;
import fr.convive.wording.TextPrints;
import fr.convive.workflow.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /signer}: the text, then one page for each thing that a signatory may do about it, half an hour long. */
@Controller
@RequestMapping("/signer")
class VisitPages {

    private static final String HOME = "redirect:/signer";

    private final LinkDesk desk;
    private final LinkActs acts;
    private final Links links;
    private final ReadText text;
    private final TextPrints prints;
    private final RectificationRows corrections;
    private final Turnstile turnstile;
    private final SignatureWords words;

    VisitPages(
            LinkDesk desk,
            LinkActs acts,
            Links links,
            ReadText text,
            TextPrints prints,
            RectificationRows corrections,
            Turnstile turnstile,
            SignatureWords words) {
        this.desk = desk;
        this.acts = acts;
        this.links = links;
        this.text = text;
        this.prints = prints;
        this.corrections = corrections;
        this.turnstile = turnstile;
        this.words = words;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Asked(String key) {}

    /** No visit, or one that has lasted its half hour. */
    private static final class VisitOver extends RuntimeException {}

    /** Too many pages for one network. */
    private static final class TooMuch extends RuntimeException {}

    @ModelAttribute("caller")
    LinkDesk.Caller caller(
            @CookieValue(name = LinkDoor.COOKIE, defaultValue = "") String word,
            HttpServletRequest request,
            Model model) {
        if (!turnstile.passes(request)) {
            throw new TooMuch();
        }
        var caller = desk.visitor(word).orElseThrow(VisitOver::new);
        model.addAttribute("number", caller.convention().number());
        model.addAttribute("matter", caller.convention().title());
        model.addAttribute("school", links.school(caller.convention()));
        model.addAttribute("signatory", caller.signatory().shown());
        model.addAttribute("email", caller.link().email());
        model.addAttribute("opening", caller.opening().name());
        model.addAttribute("until", words.moment(caller.link().expiresAt()));
        return caller;
    }

    @ExceptionHandler(VisitOver.class)
    ModelAndView over(HttpServletResponse response) {
        return new ModelAndView("lien/termine", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(TooMuch.class)
    ModelAndView tooMuch(HttpServletResponse response) {
        return LinkDoor.tooMuch(response);
    }

    /** It was answered elsewhere meanwhile, or may not be done: the first page says where it stands. */
    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        var page = new ModelAndView("lien/refuse", HttpStatus.CONFLICT);
        page.addObject("why", words.say(refusal.messageKey(), refusal.figures()));
        return page;
    }

    /** The text, to be read before anything is asked. */
    @GetMapping
    String read(@ModelAttribute("caller") LinkDesk.Caller caller, Model model) {
        text.print(caller.convention());
        if (caller.opening() == LinkDesk.Opening.AGREE) {
            model.addAttribute("correction", corrections.of(caller.convention()).get(0));
        }
        model.addAttribute("articles", prints.articles(caller.convention()));
        model.addAttribute(
                "others",
                caller.round().signatories().stream().map(Signatory::shown).toList());
        return "lien/texte";
    }

    /** « J'accepte » : one click of whoever had signed. */
    @PostMapping("/correction")
    String agree(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @RequestParam int numero,
            @RequestParam boolean accord,
            HttpServletRequest request) {
        acts.agree(caller, numero, accord, Network.of(request));
        return HOME;
    }

    // The code

    @PostMapping("/code")
    String code(@ModelAttribute("caller") LinkDesk.Caller caller, @RequestParam String pour) {
        refuseUnlessAsked(caller);
        desk.sendCode(caller);
        return "redirect:/signer/"
                + switch (pour) {
                    case "refus", "collegue" -> pour;
                    default -> "signature";
                };
    }

    /** What is wrong with the code, told at its field. */
    private LinkDesk.@Nullable Tried proved(LinkDesk.Caller caller, LinkForms.Coded form, BindingResult errors) {
        if (errors.hasErrors()) {
            return null;
        }
        var tried = desk.tryCode(caller, form.code());
        switch (tried.outcome()) {
            case RIGHT -> {
                return tried;
            }
            case WRONG -> errors.rejectValue("code", "wrong", words.say("link.code.wrong", tried.left()));
            case OVER -> errors.rejectValue("code", "over", words.say("link.code.over"));
        }
        return null;
    }

    // Signing

    @GetMapping("/signature")
    String signature(@ModelAttribute("caller") LinkDesk.Caller caller, Model model) {
        refuseUnlessAsked(caller);
        model.addAttribute("form", LinkForms.Signed.BLANK);
        return signing(caller, model);
    }

    @PostMapping("/signature")
    ModelAndView signature(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @CookieValue(name = LinkDoor.COOKIE) String word,
            @Valid @ModelAttribute("form") LinkForms.Signed form,
            BindingResult errors,
            Model model) {
        refuseUnlessAsked(caller);
        if (!errors.hasFieldErrors("name")
                && !Named.is(form.name(), caller.signatory().name())) {
            errors.rejectValue(
                    "name",
                    "another",
                    words.say("link.name.another", caller.signatory().name()));
        }
        var tried = proved(caller, form, errors);
        if (tried == null) {
            return again(signing(caller, model), model);
        }
        desk.prove(word, tried, form.name().strip(), form.capacity().strip());
        return new ModelAndView("redirect:/signer/confirmation");
    }

    private String signing(LinkDesk.Caller caller, Model model) {
        model.addAttribute("task", new Asked("linkSignature"));
        model.addAttribute("coded", desk.awaitsCode(caller));
        model.addAttribute(
                "consent", text.consent(caller.convention(), caller.signatory()).words());
        return "lien/signature";
    }

    @GetMapping("/confirmation")
    String confirm(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @CookieValue(name = LinkDoor.COOKIE) String word,
            Model model) {
        var proved = desk.visit(word).flatMap(visit -> desk.proved(visit));
        if (caller.opening() != LinkDesk.Opening.ANSWER || proved.isEmpty()) {
            return HOME;
        }
        model.addAttribute("proved", proved.get());
        model.addAttribute(
                "consent", text.consent(caller.convention(), caller.signatory()).words());
        return "lien/confirmation";
    }

    @PostMapping("/confirmation")
    String sign(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @CookieValue(name = LinkDoor.COOKIE) String word,
            HttpServletRequest request) {
        var proved = desk.visit(word).flatMap(visit -> desk.proved(visit));
        if (caller.opening() == LinkDesk.Opening.READ) {
            return HOME;
        }
        acts.sign(caller, proved.orElseThrow(VisitOver::new), Network.of(request));
        return HOME;
    }

    // Refusing, asking for a change, handing over

    @GetMapping("/refus")
    String refusal(@ModelAttribute("caller") LinkDesk.Caller caller, Model model) {
        refuseUnlessAsked(caller);
        model.addAttribute("form", LinkForms.Refused.BLANK);
        return page("refus", "linkRefusal", caller, model);
    }

    @PostMapping("/refus")
    ModelAndView refuse(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @Valid @ModelAttribute("form") LinkForms.Refused form,
            BindingResult errors,
            Model model) {
        refuseUnlessAsked(caller);
        if (proved(caller, form, errors) == null) {
            return again(page("refus", "linkRefusal", caller, model), model);
        }
        acts.refuse(caller, form.reason().strip());
        return new ModelAndView(HOME);
    }

    @GetMapping("/modification")
    String change(@ModelAttribute("caller") LinkDesk.Caller caller, Model model) {
        refuseUnlessAsked(caller);
        model.addAttribute("form", LinkForms.Change.BLANK);
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return page("modification", "linkChange", caller, model);
    }

    @PostMapping("/modification")
    ModelAndView change(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") LinkForms.Change form,
            BindingResult errors,
            Model model) {
        refuseUnlessAsked(caller);
        if (errors.hasErrors()) {
            model.addAttribute("actionKey", action);
            return again(page("modification", "linkChange", caller, model), model);
        }
        acts.askForChange(caller, form.words().strip(), action);
        return new ModelAndView("redirect:/signer/fait/modification");
    }

    @GetMapping("/collegue")
    String colleague(@ModelAttribute("caller") LinkDesk.Caller caller, Model model) {
        refuseUnlessAsked(caller);
        model.addAttribute("form", LinkForms.Colleague.BLANK);
        return page("collegue", "linkColleague", caller, model);
    }

    @PostMapping("/collegue")
    ModelAndView colleague(
            @ModelAttribute("caller") LinkDesk.Caller caller,
            @Valid @ModelAttribute("form") LinkForms.Colleague form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        refuseUnlessAsked(caller);
        if (proved(caller, form, errors) == null) {
            return again(page("collegue", "linkColleague", caller, model), model);
        }
        acts.delegate(caller, form.person(), "collegue/" + caller.link().id());
        response.addHeader("Set-Cookie", VisitCookie.gone());
        var done = new ModelAndView("lien/fait");
        done.addObject("done", "colleague");
        return done;
    }

    @GetMapping("/fait/{what:modification}")
    String done(@ModelAttribute("caller") LinkDesk.Caller caller, @PathVariable String what, Model model) {
        model.addAttribute("done", "change");
        return "lien/fait";
    }

    private String page(String view, String key, LinkDesk.Caller caller, Model model) {
        model.addAttribute("task", new Asked(key));
        model.addAttribute("coded", desk.awaitsCode(caller));
        return "lien/" + view;
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void refuseUnlessAsked(LinkDesk.Caller caller) {
        if (caller.opening() != LinkDesk.Opening.ANSWER) {
            throw new LinkActs.NotAwaited();
        }
    }
}
