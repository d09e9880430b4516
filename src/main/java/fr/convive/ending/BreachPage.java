package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Signaler un manquement » : says what was not done; the head then sends a formal demand or drops it. */
@Controller
@RequestMapping("/conventions/{number}/manquement")
class BreachPage {

    private final Breaches breaches;
    private final Registry registry;
    private final EndingWords words;

    BreachPage(Breaches breaches, Registry registry, EndingWords words) {
        this.breaches = breaches;
        this.registry = registry;
        this.words = words;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("breach");
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("form", new BreachForm(null));
        var convention = visible(number, actor);
        return page(convention, UUID.randomUUID().toString(), HttpStatus.OK, breaches.whyNot(convention), model);
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") BreachForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = visible(number, actor);
        if (errors.hasErrors()) {
            return page(convention, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            breaches.report(number, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("breach.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    private Convention visible(String number, Actor actor) {
        var convention = registry.visible(number, actor);
        Denunciations.refuseOthers(actor, convention);
        return convention;
    }

    private ModelAndView page(
            Convention convention, String action, HttpStatusCode status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.why(refusal));
        return new ModelAndView("conventions/manquement", model.asMap(), status);
    }
}
