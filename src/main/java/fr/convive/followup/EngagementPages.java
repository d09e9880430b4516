package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Consigner » an action, how far a commitment is, a fact, or decide anew on a delay: short pages that lead back to the tab. */
@Controller
@RequestMapping("/conventions/{number}")
class EngagementPages {

    private static final String FORM = "form";

    private final Engagements engagements;
    private final Ledger ledger;
    private final Sayings sayings;
    private final TypedForms typed;

    EngagementPages(Engagements engagements, Ledger ledger, Sayings sayings, TypedForms typed) {
        this.engagements = engagements;
        this.ledger = ledger;
        this.sayings = sayings;
        this.typed = typed;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @GetMapping("/actions/nouvelle")
    ModelAndView action(@PathVariable String number, Actor actor, Model model) {
        var convention = engagements.recordable(number, actor);
        model.addAttribute(FORM, ActionForm.on(engagements.today()));
        return actionPage(convention, shown(), model);
    }

    @PostMapping("/actions/nouvelle")
    ModelAndView record(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var convention = engagements.recordable(number, actor);
        return taken(
                typed.bind(ActionForm.class, request),
                ActionForm.class,
                model,
                form -> engagements.record(number, form, new Act(actor, action, null)),
                sent -> actionPage(convention, sent.with(action), model),
                () -> back(number, "action.done", flash));
    }

    @GetMapping("/engagements/{index}/avancement")
    ModelAndView progress(@PathVariable String number, @PathVariable String index, Actor actor, Model model) {
        var convention = engagements.recordable(number, actor);
        model.addAttribute(FORM, ProgressForm.today(engagements.today()));
        return progressPage(convention, place(index), shown(), model);
    }

    @PostMapping("/engagements/{index}/avancement")
    ModelAndView advance(
            @PathVariable String number,
            @PathVariable String index,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var convention = engagements.recordable(number, actor);
        return taken(
                typed.bind(ProgressForm.class, request),
                ProgressForm.class,
                model,
                form -> engagements.advance(number, place(index), form, new Act(actor, action, null)),
                sent -> progressPage(convention, place(index), sent.with(action), model),
                () -> back(number, "progress.done", flash));
    }

    /** Read once the convention is seen: to a stranger, no commitment differs from another. */
    private static int place(String index) {
        if (!index.matches("\\d{1,3}")) {
            throw new NoSuchElementException("No commitment " + index);
        }
        return Integer.parseInt(index);
    }

    @GetMapping("/faits/nouveau")
    ModelAndView fact(@PathVariable String number, Actor actor, Model model) {
        var convention = engagements.statable(number, actor);
        model.addAttribute(FORM, FactForm.today(engagements.today()));
        return factPage(convention, shown(), model);
    }

    @PostMapping("/faits/nouveau")
    ModelAndView state(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var convention = engagements.statable(number, actor);
        return taken(
                typed.bind(FactForm.class, request),
                FactForm.class,
                model,
                form -> engagements.state(number, form, new Act(actor, action, null)),
                sent -> factPage(convention, sent.with(action), model),
                () -> back(number, "fact.done", flash));
    }

    @GetMapping("/suites")
    ModelAndView decision(@PathVariable String number, Actor actor, Model model) {
        var convention = engagements.decidable(number, actor);
        model.addAttribute(FORM, DecideSanctionForm.blank());
        return decisionPage(convention, shown(), model);
    }

    @PostMapping("/suites")
    ModelAndView decide(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var convention = engagements.decidable(number, actor);
        return taken(
                typed.bind(DecideSanctionForm.class, request),
                DecideSanctionForm.class,
                model,
                form -> engagements.decide(number, form, new Act(actor, action, null)),
                sent -> decisionPage(convention, sent.with(action), model),
                () -> back(number, "decision.done", flash));
    }

    private ModelAndView decisionPage(Convention convention, Sent sent, Model model) {
        model.addAttribute("measures", Measure.values());
        return page("decideSanction", "decision", convention, sent, model);
    }

    /** How a page is answered: the key of the act that its form bears, the status, and why the case refuses. */
    private record Sent(
            String action, HttpStatusCode status, @Nullable Refusal refusal) {

        Sent with(String key) {
            return new Sent(key, status, refusal);
        }
    }

    private static Sent shown() {
        return new Sent(UUID.randomUUID().toString(), HttpStatus.OK, null);
    }

    private interface Again {
        ModelAndView page(Sent sent);
    }

    private static <F> ModelAndView taken(
            BindingResult read,
            Class<F> type,
            Model model,
            Consumer<F> act,
            Again again,
            Supplier<ModelAndView> onward) {
        if (read.hasErrors()) {
            model.addAllAttributes(read.getModel());
            return again.page(new Sent("", HttpStatus.UNPROCESSABLE_CONTENT, null));
        }
        try {
            act.accept(type.cast(Objects.requireNonNull(read.getTarget())));
        } catch (Refusal refusal) {
            model.addAllAttributes(read.getModel());
            return again.page(new Sent("", HttpStatus.CONFLICT, refusal));
        }
        return onward.get();
    }

    private ModelAndView actionPage(Convention convention, Sent sent, Model model) {
        model.addAttribute("kinds", ActionKind.values());
        model.addAttribute("themes", Theme.values());
        return page("action", "action", convention, sent, model);
    }

    private ModelAndView progressPage(Convention convention, int index, Sent sent, Model model) {
        model.addAttribute(
                "commitment",
                Commitment.of(convention, ledger.of(convention.id()), engagements.today()).stream()
                        .filter(commitment -> commitment.index() == index)
                        .findFirst()
                        .orElseThrow());
        return page("progress", "progress", convention, sent, model);
    }

    private ModelAndView factPage(Convention convention, Sent sent, Model model) {
        var terms = convention.terms();
        Map<String, String> years = new LinkedHashMap<>();
        if (terms != null) {
            terms.payments()
                    .forEach(payment -> years.put(
                            String.valueOf(payment.year()),
                            sayings.say("payment.year", payment.year()) + ", " + Sayings.euros(payment.amount())));
        }
        model.addAttribute("kinds", Statement.values());
        model.addAttribute("years", years);
        return page("fact", "fact", convention, sent, model);
    }

    private ModelAndView page(String key, String template, Convention convention, Sent sent, Model model) {
        model.addAttribute("wording", template);
        model.addAttribute("task", new Question(key));
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", sent.action());
        var refusal = sent.refusal();
        model.addAttribute("refusal", refusal == null ? null : sayings.why(refusal));
        return new ModelAndView("conventions/consigner-" + template, model.asMap(), sent.status());
    }

    private ModelAndView back(String number, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", sayings.say(done));
        return new ModelAndView("redirect:/conventions/" + number + "?onglet=actions");
    }
}
