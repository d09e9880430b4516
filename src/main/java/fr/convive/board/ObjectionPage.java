package fr.convive.board;

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
import org.springframework.security.access.AccessDeniedException;
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

/** « Observation du contrôle de légalité » : the page from which an act is objected to. */
@Controller
@RequestMapping("/conventions/{number}/observation")
class ObjectionPage {

    private final Objections objections;
    private final Registry registry;
    private final Phrases phrases;

    ObjectionPage(Objections objections, Registry registry, Phrases phrases) {
        this.objections = objections;
        this.registry = registry;
        this.phrases = phrases;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("objection");
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Actor actor, Model model) {
        var convention = registry.visible(number, actor);
        if (!objections.areOpenTo(actor, convention)) {
            throw new AccessDeniedException("conventions/observation");
        }
        model.addAttribute("form", new ObjectionApi.ObjectionForm(null));
        return page(convention, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping
    ModelAndView object(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") ObjectionApi.ObjectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = registry.visible(number, actor);
        if (errors.hasErrors()) {
            return page(convention, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            objections.raise(number, form.reason().strip(), new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", phrases.say("objection.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    private ModelAndView page(
            Convention convention, String action, HttpStatusCode status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("deliberation", convention.deliberation());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : phrases.why(refusal));
        return new ModelAndView("conventions/observation", model.asMap(), status);
    }
}
