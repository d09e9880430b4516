package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
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

/** « Annuler » : shows what will be stopped, asks why, and stops it. */
@Controller
@RequestMapping("/conventions/{number}/annulation")
class CancellationPage {

    private final Registry registry;
    private final Workflow workflow;
    private final Words words;

    CancellationPage(Registry registry, Workflow workflow, Words words) {
        this.registry = registry;
        this.workflow = workflow;
        this.words = words;
    }

    @ModelAttribute("task")
    Question question() {
        return new Question("cancel");
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("form", new CancellationForm(null));
        return page(number, actor, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping
    ModelAndView cancel(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(number, actor, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            registry.cancel(number, form.reason().strip(), new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(number, actor, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("cancel.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    private ModelAndView page(
            String number, Actor actor, String action, HttpStatusCode status, @Nullable Refusal refusal, Model model) {
        var convention = registry.visible(number, actor);
        model.addAttribute(
                "subject",
                new Subject(
                        convention.number(),
                        convention.title(),
                        convention.partner(),
                        words.value(convention.status())));
        model.addAttribute(
                "stopping",
                workflow.alive(convention.id().toString()).stream()
                        .map(Tasklist.Line::name)
                        .distinct()
                        .toList());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? why(convention, actor) : said(refusal));
        return new ModelAndView("conventions/annulation", model.asMap(), status);
    }

    /** Why it is not possible, if it is not, before anything is asked. */
    private @Nullable String why(Convention convention, Actor actor) {
        if (!convention.isCancellable()) {
            return words.say("refusal.CancelledTooLate");
        }
        return registry.mayCancel(convention, actor) ? null : words.say("refusal.CancelledByAnother");
    }

    private String said(Refusal refusal) {
        return words.say(refusal.messageKey(), refusal.figures());
    }
}
