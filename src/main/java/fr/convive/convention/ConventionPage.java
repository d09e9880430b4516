package fr.convive.convention;

import fr.convive.page.Query;
import fr.convive.people.Actor;
import fr.convive.workflow.Tasklist;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one convention: where it stands, what comes next, and behind tabs all there is to know of it. */
@Controller
class ConventionPage {

    private final Registry registry;
    private final History history;
    private final Tasklist tasklist;
    private final DeadlineBook book;
    private final Headers headers;
    private final List<Tab> tabs;

    ConventionPage(
            Registry registry, History history, Tasklist tasklist, DeadlineBook book, Headers headers, List<Tab> tabs) {
        this.registry = registry;
        this.history = history;
        this.tasklist = tasklist;
        this.book = book;
        this.headers = headers;
        this.tabs = tabs;
    }

    @GetMapping("/conventions/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "vigueur") String onglet,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String le,
            @RequestParam(defaultValue = "") String au,
            Actor actor,
            Model model) {
        var convention = registry.read(number, actor, onglet);
        var tab = tabs.stream()
                .filter(each -> each.key().equals(onglet))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        var story = history.of(convention.id());
        var open = tasklist.of(convention.id().toString());
        var known = book.known(convention);
        model.addAttribute("header", headers.of(convention, story, open, known, actor));
        model.addAttribute("tabs", tabs.stream().map(Tab::key).toList());
        model.addAttribute("tab", tab.key());
        model.addAttribute("here", Query.of("/conventions/" + number));
        model.addAllAttributes(tab.show(new Tab.Asked(convention, story, known, phase, le.isEmpty() ? au : le, actor)));
        return "conventions/" + tab.key();
    }
}
