package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Acteurs » : the pages by which a school says whom it knows at a partner's. */
@Controller
@RequestMapping("/partenaires/{id}/contacts")
class ContactPages {

    private static final FormFrame.Sheet NEW =
            new FormFrame.Sheet("partenaires/contact", "contact.new", "contact", "contact.added");
    private static final FormFrame.Sheet EDIT =
            new FormFrame.Sheet("partenaires/contact", "contact.edit", "contact", "contact.described");

    private final FormFrame frame;
    private final AddressBook book;
    private final Clock clock;

    ContactPages(FormFrame frame, AddressBook book, Clock clock) {
        this.frame = frame;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(@PathVariable UUID id, Actor actor, Model model) {
        frame.writable(id, actor, model);
        return FormFrame.show(NEW, ContactForm.blank(LocalDate.now(clock)), model);
    }

    @PostMapping("/nouveau")
    ModelAndView add(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        return frame.take(
                NEW,
                () -> id,
                ContactForm.class,
                request,
                model,
                flash,
                form -> book.add(id, form.description(), new Act(actor, action, null)));
    }

    @GetMapping("/{contact}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID contact, Actor actor, Model model) {
        var known = book.mine(frame.writable(id, actor, model), contact, actor);
        model.addAttribute("version", known.version());
        return FormFrame.show(EDIT, ContactForm.of(known), model);
    }

    @PostMapping("/{contact}")
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
        return frame.take(
                EDIT,
                () -> id,
                ContactForm.class,
                request,
                model,
                flash,
                form -> book.describe(id, contact, form.description(), new Act(actor, action, version)));
    }
}
