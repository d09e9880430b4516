package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** « Fiche » : the pages that open the record of a partner, change it, and tell its former names and its group. */
@Controller
@RequestMapping("/partenaires")
class PartnerFormPages {

    private static final String FORM = "form";
    private static final int MOST_GROUPS = 20;

    private final PartnerFile file;
    private final Directory directory;
    private final FormFrame frame;
    private final TypedPages typed;
    private final Words words;
    private final Clock clock;

    PartnerFormPages(
            PartnerFile file, Directory directory, FormFrame frame, TypedPages typed, Words words, Clock clock) {
        this.file = file;
        this.directory = directory;
        this.frame = frame;
        this.typed = typed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "COMPANY") PartnerKind genre, Model model) {
        frame.askOpening(actor);
        model.addAttribute(FORM, PartnerForm.blank(genre, LocalDate.now(clock)));
        return newPage(genre, FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/nouveau")
    ModelAndView open(
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(defaultValue = "COMPANY") PartnerKind kind,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.askOpening(actor);
        var opened = new UUID[1];
        return typed.take(
                PartnerForm.class,
                request,
                model,
                form -> opened[0] = file.open(form.kind(), form.description(), new Act(actor, action, null)),
                status -> newPage(kind, action, status, model),
                () -> done(opened[0], "partner.opened", flash));
    }

    private ModelAndView newPage(PartnerKind kind, String action, HttpStatus status, Model model) {
        model.addAttribute("partner", null);
        return formPage(kind, action, status, "partenaires/fiche", "partner.new", model);
    }

    @GetMapping("/{id}/fiche")
    ModelAndView edit(@PathVariable UUID id, Actor actor, Model model) {
        var partner = frame.writable(id, actor, model);
        model.addAttribute(FORM, PartnerForm.of(partner));
        model.addAttribute("version", partner.version());
        return formPage(partner.kind(), FormFrame.newKey(), HttpStatus.OK, "partenaires/fiche", "partner.edit", model);
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
        model.addAttribute("version", version);
        return typed.take(
                PartnerForm.class,
                request,
                model,
                form -> file.describe(id, form.description(), form.isCorrection(), new Act(actor, action, version)),
                status -> formPage(partner.kind(), action, status, "partenaires/fiche", "partner.edit", model),
                () -> done(id, "partner.described", flash));
    }

    private static ModelAndView formPage(
            PartnerKind kind, String action, HttpStatus status, String view, String wording, Model model) {
        model.addAttribute("genre", kind);
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("asked", kind.fields().stream().map(SheetField::key).toList());
        model.addAttribute("lists", List.of(Naf.Version.values()));
        return FormFrame.page(view, wording, "partner", action, status, model);
    }

    @GetMapping("/{id}/noms")
    ModelAndView name(@PathVariable UUID id, Actor actor, Model model) {
        frame.writable(id, actor, model);
        model.addAttribute(FORM, new FormerNameForm(null, null));
        return namePage(FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/{id}/noms")
    ModelAndView bore(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        return typed.take(
                FormerNameForm.class,
                request,
                model,
                form -> file.bore(id, form.name().strip(), form.borneUntil(), new Act(actor, action, null)),
                status -> namePage(action, status, model),
                () -> done(id, "formerName.done", flash));
    }

    private static ModelAndView namePage(String action, HttpStatus status, Model model) {
        return FormFrame.page("partenaires/nom", "formerName", "formerName", action, status, model);
    }

    /** The groups found by their name, one of which is chosen. */
    @GetMapping("/{id}/groupe")
    ModelAndView group(@PathVariable UUID id, Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        frame.writable(id, actor, model);
        return groupPage(id, q, actor, FormFrame.newKey(), HttpStatus.OK, model);
    }

    @PostMapping("/{id}/groupe")
    ModelAndView join(
            @PathVariable UUID id,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(defaultValue = "") String q,
            Model model,
            RedirectAttributes flash) {
        frame.writable(id, actor, model);
        return typed.act(
                model,
                () -> file.join(id, group, new Act(actor, action, null)),
                status -> groupPage(id, q, actor, action, status, model),
                () -> done(id, "group.done", flash));
    }

    private ModelAndView groupPage(UUID id, String q, Actor actor, String action, HttpStatus status, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "list",
                q.isBlank()
                        ? List.of()
                        : directory.lines(actor, new Directory.Filter(q, null), null, MOST_GROUPS).stream()
                                .filter(line -> !line.id().equals(id))
                                .toList());
        return FormFrame.page("partenaires/groupe", "group", "group", action, status, model);
    }

    private ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words.say(said));
        return new ModelAndView("redirect:/partenaires/" + id);
    }
}
