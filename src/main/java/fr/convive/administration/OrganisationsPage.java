package fr.convive.administration;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation.Level;
import fr.convive.people.Room;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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

/** {@code /administration/organisations}: the tree, level by level, with its counts; a new branch, another name or place. */
@Controller
@RequestMapping("/administration")
class OrganisationsPage {

    private static final int SIZE = 50;
    private static final List<Level> MADE =
            Arrays.stream(Level.values()).filter(level -> level != Level.NATION).toList();

    private final OrganisationTree tree;
    private final Places places;
    private final Words words;
    private final ApplicationEventPublisher events;

    OrganisationsPage(OrganisationTree tree, Places places, Words words, ApplicationEventPublisher events) {
        this.tree = tree;
        this.places = places;
        this.words = words;
        this.events = events;
    }

    @GetMapping("/organisations")
    String show(
            Actor actor,
            @RequestParam(name = "dans", defaultValue = "") String in,
            @RequestParam(name = "apres", defaultValue = "") String after,
            Model model) {
        Room.ADMINISTRATION.enter(actor);
        var reach = Reach.of(actor);
        var start = in.isBlank() && reach.roots().size() == 1
                ? reach.roots().iterator().next()
                : in;
        if (start.isBlank()) {
            model.addAttribute("branches", tree.roots(reach));
            return "administration/organisations";
        }
        var node = node(start, actor);
        var found = tree.below(start, after, SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var query = Query.of("/administration/organisations").with("dans", start);
        model.addAttribute("node", node);
        model.addAttribute("above", tree.find(node.parent(), reach).orElse(null));
        model.addAttribute("branches", shown);
        model.addAttribute("first", after.isBlank() ? null : query.href());
        model.addAttribute(
                "next",
                found.size() > SIZE
                        ? query.with("apres", shown.get(SIZE - 1).code()).href()
                        : null);
        return "administration/organisations";
    }

    @GetMapping("/nouvelle-organisation")
    ModelAndView blank(Actor actor, @RequestParam(name = "dans", defaultValue = "") String in, Model model) {
        Room.ADMINISTRATION.enter(actor);
        model.addAttribute("form", new OrganisationForm("", "", null, in, null));
        return page("", UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    @GetMapping("/organisations/{code}")
    ModelAndView change(@PathVariable String code, Actor actor, Model model) {
        Room.ADMINISTRATION.enter(actor);
        var node = node(code, actor);
        model.addAttribute(
                "form", new OrganisationForm(code, node.name(), node.level(), node.parent(), node.boardSeats()));
        return page(code, UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    @PostMapping("/nouvelle-organisation")
    ModelAndView create(
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Room.ADMINISTRATION.enter(actor);
        return written("", form, actor, action, errors, model, flash);
    }

    @PostMapping("/organisations/{code}")
    ModelAndView write(
            @PathVariable String code,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Room.ADMINISTRATION.enter(actor);
        node(code, actor);
        return written(code, form, actor, action, errors, model, flash);
    }

    private ModelAndView written(
            String code,
            OrganisationForm form,
            Actor actor,
            String action,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            places.write(code, form, action, actor, errors);
        }
        if (errors.hasErrors()) {
            return page(code, action, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        flash.addFlashAttribute("flash", words.say(code.isEmpty() ? "place.created" : "place.changed"));
        return new ModelAndView("redirect:"
                + Query.of("/administration/organisations")
                        .with("dans", form.parent().strip())
                        .href());
    }

    private ModelAndView page(String code, String action, HttpStatus status, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("levels", MADE);
        model.addAttribute("actionKey", action);
        return new ModelAndView("administration/organisation", model.asMap(), status);
    }

    private OrganisationTree.Node node(String code, Actor actor) {
        return tree.find(code, Reach.of(actor)).orElseThrow(() -> {
            events.publishEvent(new AccessRefused(actor, "organisation " + code));
            return new NoSuchElementException("No organisation " + code);
        });
    }
}
