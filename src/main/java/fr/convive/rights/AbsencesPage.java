package fr.convive.rights;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.people.Room;
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

/** {@code /absences}: who stands in for whom, and the form that says it. */
@Controller
@RequestMapping("/absences")
class AbsencesPage {

    private final AbsenceDesk desk;
    private final Place place;
    private final Colleagues colleagues;
    private final Judged judged;
    private final Words words;
    private final Clock clock;

    AbsencesPage(AbsenceDesk desk, Place place, Colleagues colleagues, Judged judged, Words words, Clock clock) {
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
        return new Question("absence");
    }

    @GetMapping
    ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String etablissement, Model model) {
        Room.TASKS.enter(actor);
        model.addAttribute("form", AbsenceForm.blank(actor.login(), LocalDate.now(clock)));
        return page(etablissement, actor, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping
    ModelAndView declare(
            Actor actor,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam("_action") String action,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        Room.TASKS.enter(actor);
        var where = place.visible(etablissement, actor);
        if (judged.form(form, reading, model).hasErrors()) {
            return page(etablissement, actor, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            desk.declare(where, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(etablissement, actor, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("absence.declared", form.from(), form.to()));
        return back(etablissement);
    }

    @PostMapping("/{id}/fin")
    ModelAndView end(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam("_action") String action,
            RedirectAttributes flash) {
        Room.TASKS.enter(actor);
        desk.end(id, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("absence.ended"));
        return back(etablissement);
    }

    private static ModelAndView back(String code) {
        var page = new ModelAndView("redirect:/absences");
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
        model.addAttribute("mayChoose", Place.answersFor(where, Place.STEWARDS, actor));
        model.addAttribute("works", Place.worksIn(where, actor));
        model.addAttribute("list", desk.of(where, actor));
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.say(refusal.messageKey(), refusal.figures()));
        return new ModelAndView("droits/absences", model.asMap(), status);
    }
}
