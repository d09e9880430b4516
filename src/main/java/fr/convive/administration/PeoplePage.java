package fr.convive.administration;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administration/personnes}: the people I answer for, and the form of a new one. */
@Controller
@RequestMapping("/administration")
class PeoplePage {

    static final List<Role> GIVEN =
            List.of(Role.values()).stream().filter(role -> role != Role.PARTNER).toList();
    private static final int SIZE = 25;

    private final Roster roster;
    private final Registrar registrar;
    private final Soundness soundness;
    private final Words words;
    private final Clock clock;

    PeoplePage(Roster roster, Registrar registrar, Soundness soundness, Words words, Clock clock) {
        this.roster = roster;
        this.registrar = registrar;
        this.soundness = soundness;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/personnes")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "dans", defaultValue = "") String in,
            @RequestParam(name = "apres", defaultValue = "") String after,
            Model model) {
        Room.ADMINISTRATION.enter(actor);
        var found = roster.search(Reach.of(actor), q, in, after, SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("in", in);
        model.addAttribute("people", shown);
        var query = Query.of("/administration/personnes").with("q", q).with("dans", in);
        model.addAttribute("first", after.isBlank() ? null : query.href());
        model.addAttribute(
                "next",
                found.size() > SIZE
                        ? query.with("apres", shown.get(SIZE - 1).login()).href()
                        : null);
        return "administration/personnes";
    }

    @GetMapping("/nouvelle-personne")
    ModelAndView blank(Actor actor, @RequestParam(name = "dans", defaultValue = "") String in, Model model) {
        Room.ADMINISTRATION.enter(actor);
        model.addAttribute("form", new PersonForm("", "", "", null, in, LocalDate.now(clock), null));
        return form(HttpStatus.OK, UUID.randomUUID().toString(), model);
    }

    @PostMapping("/nouvelle-personne")
    ModelAndView create(
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Room.ADMINISTRATION.enter(actor);
        soundness.judge(form.held(), actor, errors);
        if (!errors.hasFieldErrors("login") && roster.exists(form.login())) {
            errors.rejectValue("login", "person.login.taken");
        }
        if (errors.hasErrors()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, action, model);
        }
        registrar.create(
                form.login(), form.name().strip(), form.email(), form.held().giving(), new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("person.created"));
        return new ModelAndView("redirect:/administration/personnes/" + form.login());
    }

    private static ModelAndView form(HttpStatus status, String action, Model model) {
        model.addAttribute("act", "nouvelle");
        model.addAttribute("login", "");
        model.addAttribute("roles", GIVEN);
        model.addAttribute("actionKey", action);
        return new ModelAndView("administration/acte", model.asMap(), status);
    }
}
