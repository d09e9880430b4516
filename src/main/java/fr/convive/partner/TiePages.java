package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Noms et groupe » : the pages that tell what a partner was called before, and which group it is part of. */
@Controller
@RequestMapping("/partenaires/{id}")
class TiePages {

    private static final FormFrame.Sheet NAME =
            new FormFrame.Sheet("partenaires/nom", "formerName", "formerName", "formerName.done");
    private static final FormFrame.Sheet GROUP =
            new FormFrame.Sheet("partenaires/groupe", "group", "group", "group.done");
    private static final int MOST_GROUPS = 20;

    private final PartnerFile file;
    private final Finder finder;
    private final FormFrame frame;

    TiePages(PartnerFile file, Finder finder, FormFrame frame) {
        this.file = file;
        this.finder = finder;
        this.frame = frame;
    }

    @GetMapping("/noms")
    ModelAndView name(@PathVariable UUID id, Actor actor, Model model) {
        frame.writable(id, actor, model);
        return FormFrame.show(NAME, new FormerNameForm(null, null), model);
    }

    @PostMapping("/noms")
    ModelAndView bore(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        return frame.take(
                NAME,
                () -> id,
                FormerNameForm.class,
                request,
                model,
                flash,
                form -> file.bore(id, form.name().strip(), form.borneUntil(), new Act(actor, action, null)));
    }

    /** The groups found by their name, one of which is chosen. */
    @GetMapping("/groupe")
    ModelAndView group(@PathVariable UUID id, Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        offer(frame.writable(id, actor, model), q, actor, model);
        return FormFrame.show(GROUP, q, model);
    }

    @PostMapping("/groupe")
    ModelAndView join(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        offer(frame.writable(id, actor, model), q, actor, model);
        return frame.act(
                GROUP, () -> id, request, model, flash, () -> file.join(id, group, new Act(actor, action, null)));
    }

    private void offer(Partner partner, String q, Actor actor, Model model) {
        var present = partner.parent().orElse(null);
        model.addAttribute("q", q);
        model.addAttribute(
                "present",
                present == null
                        ? null
                        : new FormFrame.About(
                                present, file.record(present, actor).name()));
        model.addAttribute(
                "list",
                q.isBlank()
                        ? List.of()
                        : finder.find(actor, new Finder.Wanted(q, "", "", ""), MOST_GROUPS).stream()
                                .filter(found -> !found.id().equals(partner.id())
                                        && !found.id().equals(present))
                                .toList());
    }
}
