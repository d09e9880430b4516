package fr.convive.signature;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.Rectifiable;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Rectifier le texte » : the words to correct or the blocks to write again, what will be redone for it, then the act. */
@Controller
@RequestMapping("/conventions/{number}/rectification")
class RectificationPage {

    private final Rectifications rectifications;
    private final RectificationAnswers answers;
    private final RectificationRows rows;
    private final RectificationStakes stakes;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final SignatureWords words;

    RectificationPage(
            Rectifications rectifications,
            RectificationAnswers answers,
            RectificationRows rows,
            RectificationStakes stakes,
            Agreements agreements,
            AgreementPapers papers,
            SignatureWords words) {
        this.rectifications = rectifications;
        this.answers = answers;
        this.rows = rows;
        this.stakes = stakes;
        this.agreements = agreements;
        this.papers = papers;
        this.words = words;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    /** One place of the text in the form: under which heading, with what label, on several lines or one. */
    record Field(int index, String place, String heading, String label, boolean large) {}

    /** A block that no correction of words changes; {@code locked} or essential says why. */
    record Barred(Block block, boolean essential, boolean locked) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("rectification");
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Actor actor, Model model) {
        var convention = rectifications.seen(number, actor);
        return page(convention, actor, null, HttpStatus.OK, null, model);
    }

    /** « Voir ce qui sera refait » : nothing is done yet. */
    @PostMapping(params = "!_confirm")
    ModelAndView preview(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") RectificationForm form,
            BindingResult errors,
            Model model) {
        var convention = rectifications.asked(number, actor);
        if (errors.hasErrors()) {
            return page(convention, actor, form, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        var refusal = rectifications.whyNot(convention);
        if (refusal.isPresent()) {
            return page(convention, actor, form, HttpStatus.CONFLICT, refusal.get(), model);
        }
        try {
            return confirmation(convention, form, action, model);
        } catch (Refusal unsound) {
            return page(convention, actor, form, HttpStatus.CONFLICT, unsound, model);
        }
    }

    private ModelAndView confirmation(Convention convention, RectificationForm form, String action, Model model) {
        var plan = rectifications.plan(convention, form);
        var signed = rectifications.round(convention).map(answers::asked).orElse(List.of());
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", action);
        model.addAttribute("form", form);
        model.addAttribute("words", plan.isRectification());
        model.addAttribute("lines", rows.lines(plan.corrections()));
        model.addAttribute(
                "lost", !plan.isRectification() && !plan.corrections().isEmpty());
        model.addAttribute(
                "stakes",
                plan.isRectification() ? stakes.ofWords(signed) : stakes.ofBlocks(convention, plan.blocks(), signed));
        var kind = plan.isRectification()
                ? signed.isEmpty() ? "apply" : "propose"
                : signed.isEmpty() ? "rework" : "reopen";
        model.addAttribute("submit", kind);
        return new ModelAndView("conventions/rectification-confirmation", model.asMap());
    }

    @PostMapping(params = "_confirm")
    ModelAndView propose(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") RectificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = rectifications.asked(number, actor);
        if (errors.hasErrors()) {
            return page(convention, actor, form, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            var made = rectifications.propose(number, form, new Act(actor, action, null));
            var done = made.map(one -> "rectification.done." + one.state()).orElse("rectification.done.reopened");
            flash.addFlashAttribute("flash", words.say(done));
            return back(number, made.isPresent());
        } catch (Refusal refusal) {
            return page(convention, actor, form, HttpStatus.CONFLICT, refusal, model);
        }
    }

    /** « Je suis d'accord », or not: one click; the coordinator, for who answered on paper, with the page that shows it. */
    @PostMapping("/{rectification}/reponse")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable String rectification,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            @Valid @ModelAttribute("form") RectificationAnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var convention = rectifications.seen(number, actor);
        var place = place(rectification);
        if (errors.hasErrors()) {
            return page(convention, actor, null, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            agreements.answer(
                    number, place, papers.received(convention, form, paper, actor), new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, actor, null, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("rectification.answered"));
        return back(number, true);
    }

    @PostMapping("/retrait")
    ModelAndView withdraw(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            Model model,
            RedirectAttributes flash) {
        var convention = rectifications.asked(number, actor);
        try {
            rectifications.withdraw(number, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(convention, actor, null, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("rectification.withdrawn"));
        return back(number, true);
    }

    /** Read once the convention is seen: to a stranger, no rectification differs from another. */
    private static int place(String rectification) {
        if (!rectification.matches("\\d{1,4}")) {
            throw new NoSuchElementException("No rectification " + rectification);
        }
        return Integer.parseInt(rectification);
    }

    private static ModelAndView back(String number, boolean here) {
        return new ModelAndView("redirect:/conventions/" + number + (here ? "/rectification" : ""));
    }

    private ModelAndView page(
            Convention convention,
            Actor actor,
            @Nullable RectificationForm typed,
            HttpStatusCode status,
            @Nullable Refusal refusal,
            Model model) {
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", UUID.randomUUID().toString());
        model.addAttribute("refusal", refusal == null ? null : words.say(refusal.messageKey(), refusal.figures()));
        var known = rows.of(convention);
        model.addAttribute(
                "pending", known.stream().filter(RectificationRows.Row::pending).toList());
        model.addAttribute(
                "settled", known.stream().filter(row -> !row.pending()).toList());
        rectifications.round(convention).ifPresent(round -> {
            model.addAttribute(
                    "oneself",
                    agreements
                            .oneself(convention, round, actor)
                            .map(Signatory::position)
                            .orElse(null));
            model.addAttribute(
                    "papers", Rectifications.mayPropose(actor, convention) ? papers.offered(round) : Map.of());
            if (!model.containsAttribute("form")) {
                model.addAttribute("form", new RectificationAnswerForm(null, null, rectifications.today(), null));
            }
        });
        model.addAttribute("coordinator", Rectifications.mayPropose(actor, convention));
        var why = rectifications.whyNot(convention);
        model.addAttribute("open", why.isEmpty() && Rectifications.mayPropose(actor, convention));
        model.addAttribute(
                "why", why.map(no -> words.say(no.messageKey(), no.figures())).orElse(null));
        if (why.isEmpty()) {
            form(convention, typed, model);
        }
        return new ModelAndView("conventions/rectification", model.asMap(), status);
    }

    private void form(Convention convention, @Nullable RectificationForm typed, Model model) {
        var fields = new ArrayList<Field>();
        var corrections = new ArrayList<RectificationForm.CorrectionForm>();
        var groups = new LinkedHashMap<String, List<Field>>();
        for (var passage : Rectifiable.of(convention).passages()) {
            var field = field(fields.size(), passage, convention);
            fields.add(field);
            groups.computeIfAbsent(field.heading(), heading -> new ArrayList<>())
                    .add(field);
            corrections.add(new RectificationForm.CorrectionForm(passage.place(), passage.words()));
        }
        model.addAttribute("groups", groups);
        model.addAttribute("blocks", blocks(convention));
        model.addAttribute("barred", barred(convention));
        if (typed == null) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            model.addAttribute("form", new RectificationForm(corrections, Set.of(), null, null));
        }
    }

    private Field field(int index, Rectifiable.Passage passage, Convention convention) {
        var clause = passage.clause();
        return clause == null
                ? new Field(
                        index,
                        passage.place(),
                        convention.signatories().get(passage.party()).name(),
                        StringUtils.capitalize(words.say("rectification.field." + passage.field())),
                        false)
                : new Field(index, passage.place(), words.say("rectification.clauses"), said(clause), true);
    }

    private String said(Clause clause) {
        return words.value(clause);
    }

    private static List<Block> blocks(Convention convention) {
        return convention.openBlocks().stream().sorted().toList();
    }

    private static List<Barred> barred(Convention convention) {
        var locked = convention.text().locked();
        return blocks(convention).stream()
                .map(block -> new Barred(block, block.isEssential(), locked.contains(block)))
                .filter(one -> one.essential() || one.locked())
                .toList();
    }
}
