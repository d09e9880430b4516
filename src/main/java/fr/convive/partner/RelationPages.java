package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Relation » : the pages by which a school says whom it knows at a partner's, what was exchanged, how it courts. */
@Controller
@RequestMapping("/partenaires/{id}")
class RelationPages {

    private static final String FORM = "form";

    private final FormFrame frame;
    private final AddressBook book;
    private final Exchanges exchanges;
    private final Prospecting prospecting;
    private final TypedPages typed;
    private final Words words;
    private final Clock clock;

    RelationPages(
            FormFrame frame,
            AddressBook book,
            Exchanges exchanges,
            Prospecting prospecting,
            TypedPages typed,
            Words words,
            Clock clock) {
        this.frame = frame;
        this.book = book;
        this.exchanges = exchanges;
        this.prospecting = prospecting;
        this.typed = typed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/contacts/nouveau")
    ModelAndView contact(@PathVariable UUID id, Actor actor, Model model) {
        frame.writable(id, actor, model);
        model.addAttribute(FORM, ContactForm.blank(today()));
        return contactPage("contact.new", FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/contacts/nouveau")
    ModelAndView add(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        return typed.take(
                ContactForm.class,
                request,
                model,
                form -> book.add(id, form.description(), new Act(actor, action, null)),
                status -> contactPage("contact.new", action, status, model),
                () -> done(id, "contact.added", flash));
    }

    @GetMapping("/contacts/{contact}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID contact, Actor actor, Model model) {
        var known = book.mine(frame.writable(id, actor, model), contact, actor);
        model.addAttribute(FORM, ContactForm.of(known));
        model.addAttribute("version", known.version());
        return contactPage("contact.edit", FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/contacts/{contact}")
    ModelAndView describe(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        book.mine(frame.writable(id, actor, model), contact, actor);
        model.addAttribute("version", version);
        return typed.take(
                ContactForm.class,
                request,
                model,
                form -> book.describe(id, contact, form.description(), new Act(actor, action, version)),
                status -> contactPage("contact.edit", action, status, model),
                () -> done(id, "contact.described", flash));
    }

    private static ModelAndView contactPage(String wording, String action, HttpStatus status, Model model) {
        return FormFrame.page("partenaires/contact", wording, "contact", action, status, model);
    }

    @GetMapping("/echanges/nouveau")
    ModelAndView interaction(@PathVariable UUID id, Actor actor, Model model) {
        var partner = frame.writable(id, actor, model);
        model.addAttribute(FORM, InteractionForm.on(today(), actor.name()));
        return interactionPage(partner, actor, FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/echanges/nouveau")
    ModelAndView record(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var partner = frame.writable(id, actor, model);
        return typed.take(
                InteractionForm.class,
                request,
                model,
                form -> exchanges.record(id, form.account(), new Act(actor, action, null)),
                status -> interactionPage(partner, actor, action, status, model),
                () -> done(id, "interaction.done", flash));
    }

    private ModelAndView interactionPage(Partner partner, Actor actor, String action, HttpStatus status, Model model) {
        var people = new LinkedHashMap<String, String>();
        for (var contact : book.mine(partner, actor)) {
            var known = contact.described();
            people.put(contact.id().toString(), known.name() + ", " + known.role());
        }
        model.addAttribute("people", people);
        model.addAttribute("kinds", InteractionKind.values());
        return FormFrame.page("partenaires/echange", "interaction.new", "interaction", action, status, model);
    }

    @GetMapping("/prospection")
    ModelAndView prospect(@PathVariable UUID id, Actor actor, Model model) {
        var partner = frame.writable(id, actor, model);
        var mine = prospecting.mine(partner, actor);
        model.addAttribute(FORM, mine.map(ProspectForm::of).orElseGet(ProspectForm::blank));
        model.addAttribute("version", mine.map(Prospect::version).orElse(-1L));
        return prospectPage(FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/prospection")
    ModelAndView court(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        model.addAttribute("version", version);
        return typed.take(
                ProspectForm.class,
                request,
                model,
                form -> prospecting.say(id, form.method(), form.standing(), new Act(actor, action, version)),
                status -> prospectPage(action, status, model),
                () -> done(id, "prospect.done", flash));
    }

    private static ModelAndView prospectPage(String action, HttpStatus status, Model model) {
        model.addAttribute(
                "states",
                Arrays.stream(ProspectState.values())
                        .filter(ProspectState::isSaid)
                        .toList());
        return FormFrame.page("partenaires/prospect", "prospect.edit", "prospect", action, status, model);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words.say(said));
        return new ModelAndView("redirect:/partenaires/" + id);
    }
}
