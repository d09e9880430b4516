package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** « Échanges » : the pages by which a school tells what was exchanged with a partner, and corrects what it told wrongly. */
@Controller
@RequestMapping("/partenaires/{id}/echanges")
class ExchangePages {

    private static final FormFrame.Sheet NEW =
            new FormFrame.Sheet("partenaires/echange", "interaction.new", "interaction", "interaction.done");
    private static final FormFrame.Sheet EDIT =
            new FormFrame.Sheet("partenaires/echange", "interaction.edit", "interaction", "interaction.corrected");

    private final FormFrame frame;
    private final AddressBook book;
    private final Exchanges exchanges;
    private final Clock clock;

    ExchangePages(FormFrame frame, AddressBook book, Exchanges exchanges, Clock clock) {
        this.frame = frame;
        this.book = book;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(@PathVariable UUID id, Actor actor, Model model) {
        offer(frame.writable(id, actor, model), actor, model);
        return FormFrame.show(NEW, InteractionForm.on(LocalDate.now(clock), actor.name()), model);
    }

    @PostMapping("/nouveau")
    ModelAndView record(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        offer(frame.writable(id, actor, model), actor, model);
        return frame.take(
                NEW,
                () -> id,
                InteractionForm.class,
                request,
                model,
                flash,
                form -> exchanges.record(id, form.account(), new Act(actor, action, null)));
    }

    @GetMapping("/{exchange}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID exchange, Actor actor, Model model) {
        var partner = frame.writable(id, actor, model);
        var held = exchanges.mine(partner, exchange, actor);
        offer(partner, actor, model);
        model.addAttribute("version", held.version());
        return FormFrame.show(EDIT, InteractionForm.of(held.account()), model);
    }

    @PostMapping("/{exchange}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID exchange,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var partner = frame.writable(id, actor, model);
        exchanges.mine(partner, exchange, actor);
        offer(partner, actor, model);
        model.addAttribute("version", version);
        return frame.take(
                EDIT,
                () -> id,
                InteractionForm.class,
                request,
                model,
                flash,
                form -> exchanges.correct(id, exchange, form.account(), new Act(actor, action, version)));
    }

    private void offer(Partner partner, Actor actor, Model model) {
        var people = new LinkedHashMap<String, String>();
        for (var contact : book.mine(partner, actor)) {
            var known = contact.described();
            people.put(contact.id().toString(), known.name() + ", " + known.role());
        }
        model.addAttribute("people", people);
        model.addAttribute("kinds", InteractionKind.values());
        model.addAttribute("today", LocalDate.now(clock));
    }
}
