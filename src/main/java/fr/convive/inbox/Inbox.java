package fr.convive.inbox;

import fr.convive.page.Query;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.TaskRule;
import fr.convive.workflow.TaskRules;
import fr.convive.workflow.Workflow;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Tâches » : the three piles, the most urgent first; taking a task and putting it back. */
@Controller
@RequestMapping("/taches")
class Inbox {

    private static final int SIZE = 25;

    private final Piles piles;
    private final Workflow workflow;
    private final TaskRules rules;
    private final Words words;

    Inbox(Piles piles, Workflow workflow, TaskRules rules, Words words) {
        this.rules = rules;
        this.piles = piles;
        this.workflow = workflow;
        this.words = words;
    }

    /** A pile as its tab shows it. */
    record TabShown(String key, long count, String href, boolean current) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "afaire") Pile pile,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String apres,
            Model model) {
        var counts = piles.counts(actor, q);
        var page = piles.page(pile, actor, q, apres, SIZE);
        var here = Query.of("/taches").with("q", q);
        var tabs = Arrays.stream(Pile.values())
                .map(each -> new TabShown(
                        each.name(),
                        counts.of(each),
                        here.with("pile", each.name()).href(),
                        each == pile))
                .toList();
        var there = here.with("pile", pile.name());
        model.addAttribute("pile", pile.name());
        model.addAttribute("piles", tabs);
        model.addAttribute("q", q);
        model.addAttribute("clear", there.without("q").href());
        model.addAttribute("list", page.rows());
        model.addAttribute("found", words.say("inbox.found." + pile, counts.of(pile)));
        model.addAttribute(
                "following",
                page.next() == null ? null : there.with("apres", page.next()).href());
        model.addAttribute("first", apres.isEmpty() ? null : there.href());
        return "taches/liste";
    }

    @PostMapping("/{taskId}/prise")
    String claim(@PathVariable String taskId, Actor actor, RedirectAttributes flash) {
        var task = workflow.openTask(taskId, actor);
        workflow.claim(taskId, actor);
        flash.addFlashAttribute("flash", words.say("inbox.claimed", task.name(), task.number()));
        return "redirect:/taches";
    }

    @PostMapping("/{taskId}/remise")
    String release(@PathVariable String taskId, Actor actor, RedirectAttributes flash) {
        var task = workflow.openTask(taskId, actor);
        workflow.release(taskId, actor);
        flash.addFlashAttribute("flash", words.say("inbox.released", task.name(), task.number()));
        return "redirect:/taches";
    }

    /** « Confier au titulaire » : the task goes to somebody who holds the power that this person lacks. */
    @PostMapping("/{taskId}/titulaire")
    String handOver(
            @PathVariable String taskId, @RequestParam String titulaire, Actor actor, RedirectAttributes flash) {
        var task = workflow.openTask(taskId, actor);
        var holder = rules.holders(task).stream()
                .map(TaskRule.Holder::person)
                .filter(person -> person.login().equals(titulaire))
                .findFirst()
                .orElseThrow(HandedToStranger::new);
        workflow.offer(taskId, holder, actor);
        flash.addFlashAttribute("flash", words.say("inbox.handed", task.name(), task.number(), holder.name()));
        return "redirect:/taches";
    }

    /** A task that needs a power is handed to who holds it. */
    static class HandedToStranger extends Refusal {}
}
