package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.partner.Introductions;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Exprimer un besoin » : the first act of a life, by a coordinator. */
@Controller
@RequestMapping("/conventions/nouvelle")
class OpeningPage {

    private static final int ROWS = 4;
    private static final int MOST_ROWS = 20;

    private final Registry registry;
    private final Organisations organisations;
    private final Introductions introductions;
    private final Validator validator;
    private final Words words;

    OpeningPage(
            Registry registry,
            Organisations organisations,
            Introductions introductions,
            @Qualifier("mvcValidator") Validator validator,
            Words words) {
        this.registry = registry;
        this.organisations = organisations;
        this.introductions = introductions;
        this.validator = validator;
        this.words = words;
    }

    @ModelAttribute("task")
    Question question() {
        return new Question("opening");
    }

    @InitBinder("form")
    void limit(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    @GetMapping
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID partenaire, Model model) {
        var school = organisations.get(schoolOf(actor));
        model.addAttribute(
                "form", partenaire == null ? blank(school) : with(introductions.of(partenaire, actor), school));
        return page(UUID.randomUUID().toString(), ROWS, HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView open(
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(name = "_add", required = false) @Nullable String add,
            @ModelAttribute("form") OpeningForm typed,
            BindingResult reading,
            Model model,
            RedirectAttributes flash) {
        schoolOf(actor);
        if (add != null) {
            return page(action, Math.min(MOST_ROWS, parties(typed) + 1), HttpStatus.OK, model);
        }
        var form = typed.withoutEmptyRows();
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            model.addAllAttributes(errors.getModel());
            return page(action, Math.max(ROWS, parties(form)), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            var number = registry.open(form.opening(), form.ties(), new Act(actor, action, null));
            return opened(number, flash);
        } catch (Registry.UnknownPredecessor unknown) {
            model.addAllAttributes(errors.getModel());
            model.addAttribute("refusal", words.say(unknown.messageKey(), unknown.figures()));
            return page(action, Math.max(ROWS, parties(form)), HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView opened(String number, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words.say("opening.done", number));
        return new ModelAndView("redirect:/conventions/" + number);
    }

    private static int parties(OpeningForm form) {
        return form.parties() == null ? ROWS : form.parties().size();
    }

    private static ModelAndView page(String action, int shownRows, HttpStatusCode status, Model model) {
        model.addAttribute("actionKey", action);
        model.addAttribute("partyRows", shownRows);
        model.addAttribute("types", Type.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("objectives", Objective.values());
        model.addAttribute("settings", Setting.values());
        model.addAttribute("sides", Party.Side.values());
        return new ModelAndView("conventions/nouvelle", model.asMap(), status);
    }

    private static OpeningForm blank(Organisation school) {
        return new OpeningForm(
                Type.CONVENTION,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new OpeningForm.PartyForm(Party.Side.SCHOOL, school.name(), school.code(), null, null),
                        new OpeningForm.PartyForm(Party.Side.PARTNER, null, null, null, null)),
                null);
    }

    /** What the file knows of the partner is carried over: nobody types it again. */
    private static OpeningForm with(Introductions.Introduction known, Organisation school) {
        var blank = blank(school);
        return new OpeningForm(
                blank.type(),
                null,
                null,
                null,
                null,
                known.proposal(),
                null,
                List.of(
                        blank.parties().get(0),
                        new OpeningForm.PartyForm(
                                Party.Side.PARTNER,
                                known.name(),
                                known.uai(),
                                known.siret(),
                                new OpeningForm.RepresentativeForm(known.representative(), known.title(), null))),
                known.partner());
    }

    private static String schoolOf(Actor actor) {
        return actor.memberships().stream()
                .filter(held -> held.role() == Role.COORDINATOR)
                .map(Membership::organisation)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("conventions/nouvelle"));
    }
}
