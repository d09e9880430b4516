package fr.convive.administration;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.format.annotation.DateTimeFormat;
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

/** {@code /administration/personnes/{login}}: one person, their roles, and each act on them under a page of its own. */
@Controller
@RequestMapping("/administration/personnes/{login}")
class PersonPage {

    private final Roster roster;
    private final Registrar registrar;
    private final Departures departures;
    private final Invitations invitations;
    private final AdministrationPage links;
    private final Soundness soundness;
    private final Words words;
    private final Clock clock;

    PersonPage(
            Roster roster,
            Registrar registrar,
            Departures departures,
            Invitations invitations,
            AdministrationPage links,
            Soundness soundness,
            Words words,
            Clock clock) {
        this.roster = roster;
        this.registrar = registrar;
        this.departures = departures;
        this.invitations = invitations;
        this.links = links;
        this.soundness = soundness;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String login, Actor actor, Model model) {
        var entry = entry(login, actor);
        model.addAttribute("entry", entry);
        model.addAttribute("mine", entry.isWhollyReached(LocalDate.now(clock)));
        model.addAttribute("awaits", invitations.awaits(login));
        model.addAttribute("orphans", entry.active() ? java.util.List.of() : departures.orphans(login));
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        return "administration/personne";
    }

    /** A page that asks for one thing: {@code adresse}, {@code nom}, {@code role} or {@code desactivation}. */
    @GetMapping("/{act:adresse|nom|role|desactivation}")
    ModelAndView ask(@PathVariable String login, @PathVariable String act, Actor actor, Model model) {
        var entry = entry(login, actor);
        model.addAttribute(
                "form",
                switch (act) {
                    case "adresse" -> new AddressForm(entry.email());
                    case "nom" -> new NameForm(entry.name());
                    case "role" -> new RoleForm(null, "", LocalDate.now(clock), null);
                    default -> new DepartureForm("");
                });
        return page(entry, act, UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    @PostMapping("/nom")
    ModelAndView rename(
            @PathVariable String login,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var entry = entry(login, actor);
        return done(
                entry,
                "nom",
                actor,
                action,
                errors,
                model,
                flash,
                act -> registrar.rename(login, form.name().strip(), act));
    }

    @PostMapping("/adresse")
    ModelAndView address(
            @PathVariable String login,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var entry = entry(login, actor);
        return done(
                entry,
                "adresse",
                actor,
                action,
                errors,
                model,
                flash,
                act -> registrar.address(login, form.email(), act));
    }

    @PostMapping("/role")
    ModelAndView give(
            @PathVariable String login,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var entry = entry(login, actor);
        soundness.judge(form, actor, errors);
        return done(
                entry, "role", actor, action, errors, model, flash, act -> registrar.give(login, form.giving(), act));
    }

    /** « Terminer » : today is the last day of that role. */
    @PostMapping("/fin")
    ModelAndView end(
            @PathVariable String login,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam Role role,
            @RequestParam String organisation,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes flash) {
        var entry = entry(login, actor);
        var today = LocalDate.now(clock);
        if (entry.roles().stream()
                .noneMatch(held -> held.reached()
                        && held.role() == role
                        && held.organisation().equals(organisation)
                        && held.from().equals(from))) {
            throw new java.util.NoSuchElementException("No such role");
        }
        registrar.end(
                login,
                new Membership(role, organisation),
                from,
                from.isAfter(today) ? from : today,
                new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("person.role.ended"));
        return new ModelAndView("redirect:/administration/personnes/" + entry.login());
    }

    @PostMapping("/desactivation")
    ModelAndView deactivate(
            @PathVariable String login,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var entry = entry(login, actor);
        return done(
                entry,
                "desactivation",
                actor,
                action,
                errors,
                model,
                flash,
                act -> flash.addFlashAttribute(
                        "back", departures.deactivate(login, form.reason().strip(), act)));
    }

    @PostMapping("/reactivation")
    String reactivate(
            @PathVariable String login, Actor actor, @RequestParam("_action") String action, RedirectAttributes flash) {
        var entry = entry(login, actor);
        registrar.reactivate(login, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("person.reactivated"));
        return "redirect:/administration/personnes/" + entry.login();
    }

    /** The link is shown this once, on the page that follows. */
    @PostMapping("/invitation")
    String invite(@PathVariable String login, Actor actor, @RequestParam("_action") String action, Model model) {
        entry(login, actor);
        var issued = registrar.invite(login, new Act(actor, action, null));
        model.addAttribute("link", links.link(issued.token()));
        return show(login, actor, model);
    }

    private ModelAndView done(
            Roster.Entry entry,
            String what,
            Actor actor,
            String action,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Consumer<Act> verb) {
        if (errors.hasErrors()) {
            return page(entry, what, action, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            verb.accept(new Act(actor, action, null));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            return page(entry, what, action, HttpStatus.CONFLICT, model);
        }
        flash.addFlashAttribute("flash", words.say("person.done." + what));
        return new ModelAndView("redirect:/administration/personnes/" + entry.login());
    }

    private ModelAndView page(Roster.Entry entry, String act, String action, HttpStatus status, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("login", entry.login());
        model.addAttribute("named", entry.name());
        model.addAttribute("roles", PeoplePage.GIVEN);
        model.addAttribute("actionKey", action);
        if (act.equals("desactivation")) {
            model.addAttribute("orphans", departures.orphans(entry.login()));
        }
        return new ModelAndView("administration/acte", model.asMap(), status);
    }

    private Roster.Entry entry(String login, Actor actor) {
        Room.ADMINISTRATION.enter(actor);
        return roster.get(login, actor);
    }
}
