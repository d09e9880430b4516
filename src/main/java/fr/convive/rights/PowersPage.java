package fr.convive.rights;

import fr.convive.convention.Kind;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** {@code /pouvoirs}: who may sign, give a visa or transmit for a school, and the form that records it. */
@Controller
@RequestMapping("/pouvoirs")
class PowersPage {

    private final PowerDesk desk;
    private final Place place;
    private final Colleagues colleagues;
    private final Judged judged;
    private final Words words;
    private final Clock clock;

    PowersPage(PowerDesk desk, Place place, Colleagues colleagues, Judged judged, Words words, Clock clock) {
        this.desk = desk;
        this.place = place;
        this.colleagues = colleagues;
        this.judged = judged;
        this.words = words;
        this.clock = clock;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("power");
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String etablissement, Model model) {
        model.addAttribute("form", PowerForm.blank(LocalDate.now(clock)));
        return page(etablissement, actor, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping
    ModelAndView give(
            Actor actor,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam("_action") String action,
            @ModelAttribute("form") PowerForm form,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        var where = place.visible(etablissement, actor);
        if (judged.form(form, reading, model).hasErrors()) {
            return page(etablissement, actor, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            desk.give(where, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(etablissement, actor, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("power.given", form.deed(), form.from()));
        return back(etablissement);
    }

    @PostMapping("/{id}/fin")
    ModelAndView end(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam("_action") String action,
            RedirectAttributes flash) {
        desk.end(id, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("power.ended"));
        return back(etablissement);
    }

    private static ModelAndView back(String code) {
        var page = new ModelAndView("redirect:/pouvoirs");
        if (!code.isBlank()) {
            page.addObject("etablissement", code);
        }
        return page;
    }

    private ModelAndView page(
            String code, Actor actor, String action, HttpStatus status, @Nullable Refusal refusal, Model model) {
        var where = place.visible(code, actor);
        var people = new LinkedHashMap<String, String>();
        colleagues.in(where.code()).forEach(one -> people.put(one.login(), one.name()));
        model.addAttribute("place", where.name());
        model.addAttribute("code", code);
        model.addAttribute("people", people);
        model.addAttribute("mayGive", desk.mayGive(where, actor));
        model.addAttribute("list", desk.of(where));
        model.addAttribute("deeds", Deed.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.say(refusal.messageKey(), refusal.figures()));
        return new ModelAndView("droits/pouvoirs", model.asMap(), status);
    }
}
