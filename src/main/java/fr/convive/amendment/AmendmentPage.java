package fr.convive.amendment;

import fr.convive.convention.Convention;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.Set;
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

/** « Demander un avenant » : ticks the blocks that change, shows what will be redone for them, then asks. */
@Controller
@RequestMapping("/conventions/{number}/avenant")
class AmendmentPage {

    private final AmendmentRequests requests;
    private final Consequences consequences;
    private final AmendmentPhrases phrases;

    AmendmentPage(AmendmentRequests requests, Consequences consequences, AmendmentPhrases phrases) {
        this.requests = requests;
        this.consequences = consequences;
        this.phrases = phrases;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("amendmentRequest");
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Actor actor, Model model) {
        var convention = requests.asked(number, actor);
        model.addAttribute("form", new AmendmentRequestForm(Set.of(), null));
        return page(convention, UUID.randomUUID().toString(), HttpStatus.OK, why(convention), model);
    }

    /** « Voir ce qui sera refait » : nothing is asked yet, the ticks stay. */
    @PostMapping(params = "_preview")
    ModelAndView preview(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @ModelAttribute("form") AmendmentRequestForm form,
            BindingResult unread,
            Model model) {
        return page(requests.asked(number, actor), action, HttpStatus.OK, null, model);
    }

    @PostMapping(params = "!_preview")
    ModelAndView ask(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") AmendmentRequestForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = requests.asked(number, actor);
        if (errors.hasErrors()) {
            return page(convention, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            requests.ask(number, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", phrases.say("amendmentRequest.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    /** Why it is not possible, if it is not, before anything is asked. */
    private @Nullable Refusal why(Convention convention) {
        try {
            requests.refuse(convention, Set.of());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private ModelAndView page(
            Convention convention, String action, HttpStatusCode status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : phrases.say(refusal.messageKey(), refusal.figures()));
        if (convention.terms() != null) {
            model.addAttribute("openable", DescribeAmendment.openable(convention));
            model.addAttribute("locked", convention.lockedBlocks());
        }
        model.addAttribute("consequences", consequences.of(convention));
        return new ModelAndView("conventions/avenant", model.asMap(), status);
    }
}
