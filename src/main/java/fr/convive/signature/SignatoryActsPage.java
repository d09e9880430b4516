package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

/** « Ajouter, remplacer, retirer, joindre » a signatory: what will be redone, then the act. */
@Controller
@RequestMapping("/conventions/{number}/signataires")
class SignatoryActsPage {

    private final Signatories signatories;
    private final SignatoryStakes stakes;
    private final SignatureWords words;

    SignatoryActsPage(Signatories signatories, SignatoryStakes stakes, SignatureWords words) {
        this.signatories = signatories;
        this.stakes = stakes;
        this.words = words;
    }

    /** The small pages, by the end of their address, and the key under which their words are found. */
    private enum Deed {
        ADD("ajout", "newSignatory"),
        REPLACE("remplacement", "replacement"),
        REMOVE("retrait", "removal"),
        REACH("adresse", "reach");

        private final String page;
        private final String key;

        Deed(String page, String key) {
            this.page = page;
            this.key = key;
        }
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @GetMapping("/ajout")
    ModelAndView add(@PathVariable String number, Actor actor, Model model) {
        return asked(Deed.ADD, number, "", NewSignatoryForm.BLANK, actor, model);
    }

    @PostMapping("/ajout")
    ModelAndView add(
            @PathVariable String number,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") NewSignatoryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var sent = new Sent(Deed.ADD, number, "", new Act(actor, action, null), errors, flash);
        return done(sent, () -> signatories.add(number, form, sent.act()), model);
    }

    @GetMapping("/{position}/remplacement")
    ModelAndView replace(@PathVariable String number, @PathVariable String position, Actor actor, Model model) {
        return asked(Deed.REPLACE, number, position, SignatoryChangeForm.BLANK, actor, model);
    }

    @PostMapping("/{position}/remplacement")
    ModelAndView replace(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") SignatoryChangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var sent = new Sent(Deed.REPLACE, number, position, new Act(actor, action, null), errors, flash);
        return done(sent, () -> signatories.replace(number, position, form, sent.act()), model);
    }

    @GetMapping("/{position}/retrait")
    ModelAndView remove(@PathVariable String number, @PathVariable String position, Actor actor, Model model) {
        return asked(Deed.REMOVE, number, position, new SignatoryRemovalForm(false), actor, model);
    }

    @PostMapping("/{position}/retrait")
    ModelAndView remove(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") SignatoryRemovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var sent = new Sent(Deed.REMOVE, number, position, new Act(actor, action, null), errors, flash);
        return done(sent, () -> signatories.remove(number, position, form, sent.act()), model);
    }

    @GetMapping("/{position}/adresse")
    ModelAndView reach(@PathVariable String number, @PathVariable String position, Actor actor, Model model) {
        var standing = signatories.current(signatories.asked(number, actor));
        var form = SignatoryReachForm.of(standing.round().present(position));
        return asked(Deed.REACH, number, position, form, actor, model);
    }

    @PostMapping("/{position}/adresse")
    ModelAndView reach(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @RequestParam("_action") String action,
            @Valid @ModelAttribute("form") SignatoryReachForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var sent = new Sent(Deed.REACH, number, position, new Act(actor, action, null), errors, flash);
        return done(sent, () -> signatories.reach(number, position, form, sent.act()), model);
    }

    /** A form as it came. */
    private record Sent(
            Deed deed, String number, String position, Act act, BindingResult errors, RedirectAttributes flash) {}

    private ModelAndView asked(Deed deed, String number, String position, Object form, Actor actor, Model model) {
        var convention = signatories.asked(number, actor);
        model.addAttribute("form", form);
        var refusal = signatories
                .standing(convention)
                .map(Signatories::whyNot)
                .orElseGet(() -> java.util.Optional.of(new SignatureRound.RoundNotOpen()));
        var key = UUID.randomUUID().toString();
        return page(deed, convention, position, key, HttpStatus.OK, refusal.orElse(null), model);
    }

    /** Read once the convention is seen: to a stranger, no signatory differs from another. */
    private ModelAndView done(Sent sent, Runnable body, Model model) {
        var convention = signatories.asked(sent.number(), sent.act().actor());
        var action = sent.act().key();
        if (sent.errors().hasErrors()) {
            return page(
                    sent.deed(), convention, sent.position(), action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            body.run();
        } catch (Refusal refusal) {
            return page(sent.deed(), convention, sent.position(), action, HttpStatus.CONFLICT, refusal, model);
        }
        sent.flash().addFlashAttribute("flash", words.say(sent.deed().key + ".done", sent.number()));
        return new ModelAndView("redirect:/conventions/" + sent.number() + "/signataires");
    }

    private ModelAndView page(
            Deed deed,
            Convention convention,
            String position,
            String action,
            HttpStatusCode status,
            @Nullable Refusal refusal,
            Model model) {
        model.addAttribute("task", new Question(deed.key));
        model.addAttribute("number", convention.number());
        model.addAttribute("subject", convention.title() + ", " + convention.partner());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.say(refusal.messageKey(), refusal.figures()));
        model.addAttribute("voids", false);
        model.addAttribute("stakes", List.of());
        if (deed == Deed.ADD) {
            signatories.standing(convention).ifPresent(standing -> {
                model.addAttribute("stakes", stakes.ofAdding(standing));
                model.addAttribute("parties", parties(standing));
                model.addAttribute("turns", standing.round().isInOrder() ? turns(standing) : Map.of());
            });
        } else {
            var standing = signatories.current(convention);
            about(standing.round().signatory(position), deed, standing, model);
        }
        return new ModelAndView("conventions/signataires-" + deed.page, model.asMap(), status);
    }

    private void about(Signatory one, Deed deed, Signatories.Standing standing, Model model) {
        model.addAttribute("who", words.say("signatory.who", one.name(), one.title(), one.party()));
        model.addAttribute(
                "stakes",
                deed == Deed.REACH
                        ? stakes.ofReaching(one, standing)
                        : deed == Deed.REMOVE ? stakes.ofRemoving(one, standing) : stakes.ofReplacing(one, standing));
        model.addAttribute(
                "voids", deed != Deed.REACH && standing.turns().answer(one).isPresent());
        model.addAttribute("methods", Signatories.means(one));
        model.addAttribute("linkable", !one.head());
        model.addAttribute("name", one.name());
    }

    /** For the school that carries the convention its head alone signs. */
    private static List<String> parties(Signatories.Standing standing) {
        return standing.round().signatories().stream()
                .filter(one -> !one.head())
                .map(Signatory::party)
                .distinct()
                .toList();
    }

    /** After whom one may come: nobody who precedes somebody who has signed. */
    private Map<String, String> turns(Signatories.Standing standing) {
        var signed = standing.turns().signed();
        var turns = new LinkedHashMap<String, String>();
        if (signed.isEmpty()) {
            var first = standing.round().signatories().get(0).turn();
            turns.put(String.valueOf(first - 1), words.say("newSignatory.turn.first"));
        }
        int from = signed.isEmpty()
                ? Integer.MIN_VALUE
                : signed.get(signed.size() - 1).turn();
        standing.round().signatories().stream()
                .filter(one -> one.turn() >= from)
                .forEach(
                        one -> turns.put(String.valueOf(one.turn()), words.say("newSignatory.turn.after", one.name())));
        return turns;
    }
}
