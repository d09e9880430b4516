package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

/** « Prospection » : the pages by which a school says how it courts a partner, once for each thing that it courts it for. */
@Controller
@RequestMapping("/partenaires/{id}/prospection")
class ProspectPages {

    private static final FormFrame.Sheet NEW =
            new FormFrame.Sheet("partenaires/prospect", "prospect.new", "prospect", "prospect.done");
    private static final FormFrame.Sheet EDIT =
            new FormFrame.Sheet("partenaires/prospect", "prospect.edit", "prospect", "prospect.done");

    private final FormFrame frame;
    private final Prospecting prospecting;

    ProspectPages(FormFrame frame, Prospecting prospecting) {
        this.frame = frame;
        this.prospecting = prospecting;
    }

    @GetMapping
    ModelAndView blank(@PathVariable UUID id, Actor actor, Model model) {
        frame.writable(id, actor, model);
        offer(model);
        return FormFrame.show(NEW, ProspectForm.blank(), model);
    }

    @PostMapping
    ModelAndView court(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        offer(model);
        return frame.take(
                NEW,
                () -> id,
                ProspectForm.class,
                request,
                model,
                flash,
                form -> prospecting.court(id, form.method(), form.standing(), new Act(actor, action, null)));
    }

    @GetMapping("/{prospect}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID prospect, Actor actor, Model model) {
        var known = prospecting.mine(frame.writable(id, actor, model), prospect, actor);
        offer(model);
        model.addAttribute("version", known.version());
        return FormFrame.show(EDIT, ProspectForm.of(known), model);
    }

    @PostMapping("/{prospect}")
    ModelAndView say(
            @PathVariable UUID id,
            @PathVariable UUID prospect,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        prospecting.mine(frame.writable(id, actor, model), prospect, actor);
        offer(model);
        model.addAttribute("version", version);
        return frame.take(
                EDIT,
                () -> id,
                ProspectForm.class,
                request,
                model,
                flash,
                form -> prospecting.say(id, prospect, form.method(), form.standing(), new Act(actor, action, version)));
    }

    private static void offer(Model model) {
        model.addAttribute(
                "states",
                Arrays.stream(ProspectState.values())
                        .filter(ProspectState::isSaid)
                        .toList());
    }
}
