package fr.convive.privacy;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** {@code /donnees-personnelles/{kind}/{id}}: what is held on one person, to be handed over, corrected or erased. */
@Controller
@RequestMapping("/donnees-personnelles/{kind:contacts|personnes}/{id}")
class DossierPage {

    private final Dossiers dossiers;
    private final Answering answering;
    private final Rectification rectification;
    private final Erasure erasure;
    private final Shown shown;
    private final Words words;

    DossierPage(
            Dossiers dossiers,
            Answering answering,
            Rectification rectification,
            Erasure erasure,
            Shown shown,
            Words words) {
        this.dossiers = dossiers;
        this.answering = answering;
        this.rectification = rectification;
        this.erasure = erasure;
        this.shown = shown;
        this.words = words;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @GetMapping
    String show(@PathVariable String kind, @PathVariable String id, Actor actor, Model model) {
        var dossier = dossiers.of(Answering.Kind.of(kind), id, actor, "page");
        model.addAttribute("name", dossier.name());
        model.addAttribute("address", address(kind, id));
        model.addAttribute("places", shown.of(dossier));
        return "donnees/personne";
    }

    @GetMapping("/export")
    ResponseEntity<Dossier> export(@PathVariable String kind, @PathVariable String id, Actor actor) {
        return file(dossiers.of(Answering.Kind.of(kind), id, actor, "export"));
    }

    static ResponseEntity<Dossier> file(Dossier dossier) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("donnees-personnelles.json")
                                .build()
                                .toString())
                .body(dossier);
    }

    @GetMapping("/rectification")
    ModelAndView correct(@PathVariable String kind, @PathVariable String id, Actor actor, Model model) {
        model.addAttribute("form", known(kind, id, actor));
        return page("rectification", kind, id, UUID.randomUUID().toString(), HttpStatus.OK, actor, model);
    }

    @PostMapping("/rectification")
    ModelAndView correct(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") RectificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        known(kind, id, actor);
        if (errors.hasErrors()) {
            return page("rectification", kind, id, action, HttpStatus.UNPROCESSABLE_CONTENT, actor, model);
        }
        try {
            rectification.correct(Answering.Kind.of(kind), id, form, new Act(actor, action, null));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            return page("rectification", kind, id, action, HttpStatus.CONFLICT, actor, model);
        }
        flash.addFlashAttribute("flash", words.say("personalData.done.rectification"));
        return new ModelAndView("redirect:" + address(kind, id));
    }

    @GetMapping("/effacement")
    ModelAndView erase(@PathVariable String kind, @PathVariable String id, Actor actor, Model model) {
        known(kind, id, actor);
        var may = true;
        try {
            erasure.refuse(Answering.Kind.of(kind), id, actor);
        } catch (Refusal refusal) {
            may = false;
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
        }
        model.addAttribute("may", may);
        return page("effacement", kind, id, UUID.randomUUID().toString(), HttpStatus.OK, actor, model);
    }

    @PostMapping("/effacement")
    ModelAndView erase(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            @RequestParam("_action") String action,
            Model model,
            RedirectAttributes flash) {
        try {
            erasure.erase(Answering.Kind.of(kind), id, new Act(actor, action, null));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            model.addAttribute("may", false);
            return page("effacement", kind, id, action, HttpStatus.CONFLICT, actor, model);
        }
        flash.addFlashAttribute("flash", words.say("personalData.done.effacement"));
        return new ModelAndView("redirect:/donnees-personnelles");
    }

    /** What may be corrected, where it is this person's to answer for. */
    private RectificationForm known(String kind, String id, Actor actor) {
        Answering.enter(actor);
        return Answering.Kind.of(kind) == Answering.Kind.CONTACT
                ? RectificationForm.of(answering.contact(id, actor).described())
                : RectificationForm.of(answering.nameOf(answering.person(id, actor)));
    }

    private ModelAndView page(
            String act, String kind, String id, String action, HttpStatus status, Actor actor, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("name", known(kind, id, actor).name());
        model.addAttribute("contact", Answering.Kind.of(kind) == Answering.Kind.CONTACT);
        model.addAttribute("address", address(kind, id));
        model.addAttribute("actionKey", action);
        model.addAttribute("task", new Question("personalData"));
        return new ModelAndView("donnees/acte", model.asMap(), status);
    }

    private static String address(String kind, String id) {
        return "/donnees-personnelles/" + kind + "/"
                + org.springframework.web.util.UriUtils.encodePathSegment(id, java.nio.charset.StandardCharsets.UTF_8);
    }
}
