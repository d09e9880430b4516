package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Party;
import fr.convive.convention.Registry;
import fr.convive.deadline.NoticeEffect;
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

/** « Dénoncer » : shows the last day that the letter gives; what was seen, and nothing else, is then recorded. */
@Controller
@RequestMapping("/conventions/{number}/denonciation")
class DenunciationPage {

    private final Denunciations denunciations;
    private final Registry registry;
    private final NoticeWords notice;
    private final EndingWords words;

    DenunciationPage(Denunciations denunciations, Registry registry, NoticeWords notice, EndingWords words) {
        this.denunciations = denunciations;
        this.registry = registry;
        this.notice = notice;
        this.words = words;
    }

    @ModelAttribute("task")
    BreachPage.Question question() {
        return new BreachPage.Question("denunciation");
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Actor actor, Model model) {
        var convention = visible(number, actor);
        model.addAttribute("form", DenunciationForm.blank());
        return page(convention, UUID.randomUUID().toString(), HttpStatus.OK, whyNot(convention), model);
    }

    /** {@code _seen} is the last day that was shown: anything else is shown before it is recorded. */
    @PostMapping
    ModelAndView denounce(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(name = "_seen", defaultValue = "") String seen,
            @Valid @ModelAttribute("form") DenunciationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = visible(number, actor);
        if (errors.hasErrors()) {
            return page(convention, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            if (!seen.isEmpty() && seen.equals(String.valueOf(convention.endsOn())) && convention.isDenounced()) {
                return done(number, flash);
            }
            var effect = denunciations.effect(convention, form);
            if (!effect.isEnding() || !seen.equals(String.valueOf(effect.lastDay()))) {
                return shown(convention, action, effect, form, model);
            }
            denunciations.record(number, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, action, HttpStatus.CONFLICT, refusal, model);
        }
        return done(number, flash);
    }

    private ModelAndView done(String number, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words.say("denunciation.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    private ModelAndView shown(
            Convention convention, String action, NoticeEffect effect, DenunciationForm form, Model model) {
        model.addAttribute("effect", notice.of(convention, effect, form.sentOn()));
        model.addAttribute("lastDay", effect.isEnding() ? effect.lastDay() : null);
        return page(convention, action, HttpStatus.OK, null, model);
    }

    private Convention visible(String number, Actor actor) {
        var convention = registry.visible(number, actor);
        Denunciations.refuseOthers(actor, convention);
        return convention;
    }

    private static @Nullable Refusal whyNot(Convention convention) {
        try {
            Denunciation.refuseOutOfForce(convention);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private ModelAndView page(
            Convention convention, String action, HttpStatusCode status, @Nullable Refusal refusal, Model model) {
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute(
                "sides",
                convention.parties().stream().map(Party::side).distinct().toList());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.why(refusal));
        return new ModelAndView("conventions/denonciation", model.asMap(), status);
    }
}
