package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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

/** « Fiche » : the pages that open the record of a partner, its likely twins shown first, and change it. */
@Controller
@RequestMapping("/partenaires")
class PartnerFormPages {

    private final PartnerFile file;
    private final Openings openings;
    private final FormFrame frame;
    private final PartnerSheet sheet;
    private final TypedPages typed;
    private final Clock clock;

    PartnerFormPages(
            PartnerFile file, Openings openings, FormFrame frame, PartnerSheet sheet, TypedPages typed, Clock clock) {
        this.file = file;
        this.openings = openings;
        this.frame = frame;
        this.sheet = sheet;
        this.typed = typed;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "COMPANY") PartnerKind genre, Model model) {
        frame.askOpening(actor);
        sheet.offerNew(genre, model);
        return FormFrame.show(PartnerSheet.NEW, PartnerForm.blank(genre, LocalDate.now(clock)), model);
    }

    /** {@code another} answers the twins that were {@code seen}; one that was not is shown first. */
    @PostMapping("/nouveau")
    ModelAndView open(
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(defaultValue = "COMPANY") PartnerKind kind,
            @RequestParam(name = "_seen", defaultValue = "") Set<UUID> seen,
            @RequestParam(defaultValue = "false") boolean another,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.askOpening(actor);
        sheet.offerNew(kind, model);
        var opened = new UUID[1];
        return frame.take(
                PartnerSheet.NEW,
                () -> opened[0],
                PartnerForm.class,
                request,
                model,
                flash,
                form -> opened[0] = open(form, another ? seen : Set.of(), new Act(actor, action, null), model));
    }

    private UUID open(PartnerForm form, Set<UUID> seen, Act act, Model model) {
        try {
            return openings.open(form.kind(), form.description(), seen::contains, act);
        } catch (LikelyTwins likely) {
            model.addAttribute("twins", likely.twins());
            throw likely;
        }
    }

    @GetMapping("/{id}/fiche")
    ModelAndView edit(@PathVariable UUID id, Actor actor, Model model) {
        var partner = frame.writable(id, actor, model);
        sheet.offer(partner.kind(), model);
        model.addAttribute("version", partner.version());
        return FormFrame.show(PartnerSheet.EDIT, PartnerForm.of(partner), model);
    }

    @PostMapping("/{id}/fiche")
    ModelAndView describe(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var partner = frame.writable(id, actor, model);
        sheet.offer(partner.kind(), model);
        model.addAttribute("version", version);
        return frame.take(
                PartnerSheet.EDIT,
                () -> id,
                PartnerForm.class,
                request,
                model,
                flash,
                form -> file.describe(id, form.description(), form.isCorrection(), new Act(actor, action, version)));
    }

    /** « Chercher dans Sirene », or choosing one of what was found: the same form, nothing typed lost. */
    @PostMapping(path = "/nouveau", params = "_sirene")
    ModelAndView lookUp(
            Actor actor,
            @RequestParam("_sirene") String chosen,
            @RequestParam(name = "_look", defaultValue = "") String look,
            @RequestParam(defaultValue = "COMPANY") PartnerKind kind,
            HttpServletRequest request,
            Model model) {
        frame.askOpening(actor);
        sheet.offerNew(kind, model);
        return FormFrame.again(
                PartnerSheet.NEW,
                sheet.lookUp(typed.read(PartnerForm.class, request), look, chosen, model),
                request,
                model);
    }

    @PostMapping(path = "/{id}/fiche", params = "_sirene")
    ModelAndView lookUp(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_sirene") String chosen,
            @RequestParam(name = "_look", defaultValue = "") String look,
            @RequestParam("_version") long version,
            HttpServletRequest request,
            Model model) {
        var partner = frame.writable(id, actor, model);
        sheet.offer(partner.kind(), model);
        model.addAttribute("version", version);
        return FormFrame.again(
                PartnerSheet.EDIT,
                sheet.lookUp(typed.read(PartnerForm.class, request), look, chosen, model),
                request,
                model);
    }
}
