package fr.convive.partner;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** « Doublons » : the likely doubles, two records side by side, their merger, and its undoing. */
@Controller
@RequestMapping("/partenaires")
class MergerPages {

    private static final String CHOICE = "value.";

    private final PartnerFile file;
    private final Doubles doubles;
    private final Comparisons comparisons;
    private final Mergers mergers;
    private final Separations separations;
    private final FormFrame frame;
    private final Words words;

    MergerPages(
            PartnerFile file,
            Doubles doubles,
            Comparisons comparisons,
            Mergers mergers,
            Separations separations,
            FormFrame frame,
            Words words) {
        this.file = file;
        this.doubles = doubles;
        this.comparisons = comparisons;
        this.mergers = mergers;
        this.separations = separations;
        this.frame = frame;
        this.words = words;
    }

    @GetMapping("/doublons")
    String doubles(
            Actor actor,
            @RequestParam(defaultValue = "SAME_SIRET") Twins.Why raison,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        Room.PARTNERS.enter(actor);
        var here = Query.of("/partenaires/doublons").with("raison", raison);
        var page = doubles.page(actor, raison, apres);
        model.addAttribute("reasons", Twins.Why.values());
        model.addAttribute("reason", raison);
        model.addAttribute("pairs", page.pairs());
        model.addAttribute("mayWrite", file.mayOpen(actor));
        model.addAttribute(
                "following",
                page.next() == null ? null : here.with("apres", page.next()).href());
        model.addAttribute("first", apres == null ? null : here.href());
        return "partenaires/doublons";
    }

    @GetMapping("/{id}/fusion")
    ModelAndView compare(@PathVariable UUID id, @RequestParam UUID avec, Actor actor, Model model) {
        frame.writable(id, actor, model);
        if (id.equals(avec)) {
            return new ModelAndView("redirect:/partenaires/" + id);
        }
        var compared = comparisons.of(id, avec, actor);
        var heavier = compared.second().weight() > compared.first().weight() ? avec : id;
        return page(compared, heavier, Map.of(), UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    /** {@code garder} is the record that stays; {@code value.<field>} the one whose words are kept in that field. */
    @PostMapping("/{id}/fusion")
    ModelAndView merge(
            @PathVariable UUID id,
            @RequestParam UUID avec,
            @RequestParam UUID garder,
            @RequestParam("_action") String action,
            Actor actor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!garder.equals(id) && !garder.equals(avec)) {
            throw new NoSuchElementException("No side " + garder);
        }
        var other = garder.equals(id) ? avec : id;
        var chosen = chosen(request);
        var believed = chosen.entrySet().stream()
                .filter(choice -> choice.getValue().equals(other.toString()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        try {
            mergers.merge(garder, other, believed, new Act(actor, action, null));
        } catch (Refusal refusal) {
            frame.writable(id, actor, model);
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            return page(comparisons.of(id, avec, actor), garder, chosen, action, HttpStatus.CONFLICT, model);
        }
        flash.addFlashAttribute("flash", words.say("merger.done"));
        return new ModelAndView("redirect:/partenaires/" + garder);
    }

    private static Map<String, String> chosen(HttpServletRequest request) {
        var chosen = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.length > 0) {
                chosen.put(name.substring(CHOICE.length()), values[0]);
            }
        });
        return chosen;
    }

    private static ModelAndView page(
            Comparison compared, UUID kept, Map<String, String> chosen, String action, HttpStatus status, Model model) {
        var ticked = new LinkedHashMap<String, String>();
        compared.rows().forEach(row -> ticked.put(row.field(), chosen.getOrDefault(row.field(), kept.toString())));
        model.addAttribute("compared", compared);
        model.addAttribute("kept", kept);
        model.addAttribute("ticked", ticked);
        model.addAttribute("actionKey", action);
        return new ModelAndView("partenaires/fusion", model.asMap(), status);
    }

    /** « C'est bien un autre » : the two come up as doubles no more. */
    @PostMapping("/{id}/distinction")
    String separate(
            @PathVariable UUID id,
            @RequestParam UUID avec,
            @RequestParam("_action") String action,
            Actor actor,
            RedirectAttributes flash) {
        separations.say(id, avec, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("merger.separate.done"));
        return "redirect:/partenaires/doublons";
    }

    @PostMapping("/{id}/fusions/{merger}/fin")
    String part(
            @PathVariable UUID id,
            @PathVariable UUID merger,
            @RequestParam("_action") String action,
            Actor actor,
            RedirectAttributes flash) {
        mergers.part(id, merger, new Act(actor, action, null));
        flash.addFlashAttribute("flash", words.say("merger.undone"));
        return "redirect:/partenaires/" + id;
    }
}
