package fr.convive.board;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** {@code /seances/commission}: when the permanent commission decides in the place of the board. */
@Controller
@RequestMapping("/seances/commission")
class CommissionPage {

    private final Commission commission;
    private final Typed typed;
    private final Phrases phrases;
    private final Clock clock;

    CommissionPage(Commission commission, Typed typed, Phrases phrases, Clock clock) {
        this.commission = commission;
        this.typed = typed;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, Model model) {
        Room.SESSIONS.enter(actor);
        model.addAttribute("form", CommissionForm.blank(LocalDate.now(clock)));
        return page(actor, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping
    ModelAndView record(
            Actor actor,
            @RequestParam("_action") String action,
            @ModelAttribute("form") CommissionForm form,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        Room.SESSIONS.enter(actor);
        if (typed.judged(form, reading, model).hasErrors()) {
            return page(actor, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            commission.record(form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(actor, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", phrases.say("commission.recorded", form.from(), form.to()));
        return new ModelAndView("redirect:/seances/commission");
    }

    @PostMapping("/{id}/fin")
    String end(@PathVariable UUID id, Actor actor, @RequestParam("_action") String action, RedirectAttributes flash) {
        Room.SESSIONS.enter(actor);
        commission.end(id, new Act(actor, action, null));
        flash.addFlashAttribute("flash", phrases.say("commission.ended"));
        return "redirect:/seances/commission";
    }

    private ModelAndView page(Actor actor, String action, HttpStatus status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("actionKey", action);
        model.addAttribute("list", commission.running(actor));
        model.addAttribute("mayRecord", commission.mayRecord(actor));
        model.addAttribute("lapse", Phrases.day(CommissionDelegation.lapseAfter(LocalDate.now(clock))));
        model.addAttribute("refusal", refusal == null ? null : phrases.why(refusal));
        return new ModelAndView("seances/commission", model.asMap(), status);
    }
}
