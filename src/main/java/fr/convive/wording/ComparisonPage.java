package fr.convive.wording;

import fr.convive.convention.Registry;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Comparer deux versions » : what changed from one text to another, clause by clause. */
@Controller
class ComparisonPage {

    private final Registry registry;
    private final Texts texts;
    private final Words words;

    ComparisonPage(Registry registry, Texts texts, Words words) {
        this.registry = registry;
        this.texts = texts;
        this.words = words;
    }

    /** A clause that differs, as it is shown. */
    record ChangeShown(int number, String title, String fate, List<List<Comparison.Piece>> lines) {}

    @GetMapping("/conventions/{number}/comparaison/{former}/{latter}")
    String compare(
            @PathVariable String number,
            @PathVariable String former,
            @PathVariable String latter,
            Actor actor,
            Model model) {
        var convention = registry.read(number, actor, "comparison");
        var before = texts.find(convention, former).orElseThrow(() -> new NoSuchElementException(former));
        var after = texts.find(convention, latter).orElseThrow(() -> new NoSuchElementException(latter));
        var comparison = Comparison.of(before, after);
        model.addAttribute("number", number);
        model.addAttribute("title", convention.title());
        model.addAttribute("former", name(before));
        model.addAttribute("latter", name(after));
        model.addAttribute(
                "same", comparison.changes().size() - comparison.differing().size());
        model.addAttribute(
                "changes",
                comparison.differing().stream()
                        .map(change -> new ChangeShown(
                                change.article().number(),
                                change.title(),
                                change.fate().name(),
                                change.lines()))
                        .toList());
        return "conventions/comparaison";
    }

    private String name(TextVersion version) {
        return words.say(
                "text.version.of",
                words.say("textModel." + version.model()),
                version.round(),
                words.value(version.writtenOn()));
    }
}
