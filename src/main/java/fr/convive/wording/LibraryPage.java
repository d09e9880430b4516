package fr.convive.wording;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Refusal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** {@code /clauses}: the library, what each clause says and has said; who manages an académie writes its next version. */
@Controller
@RequestMapping("/clauses")
class LibraryPage {

    private final Library library;
    private final Shelf shelf;
    private final Words words;

    LibraryPage(Library library, Shelf shelf, Words words) {
        this.library = library;
        this.shelf = shelf;
        this.words = words;
    }

    /** Gives the widgets the key under which the words of the page are found. */
    record Question(String key) {}

    @ModelAttribute("task")
    Question question() {
        return new Question("clauses");
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("clauses", shelf.of(actor));
        return "clauses/liste";
    }

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, Actor actor, Model model) {
        var newest = shelf.story(code, actor).get(0);
        model.addAttribute("form", new RevisionForm(newest.words(), newest.source(), null));
        model.addAttribute("read", newest.read());
        return page(code, actor, UUID.randomUUID().toString(), HttpStatus.OK, null, model);
    }

    @PostMapping("/{code}")
    ModelAndView revise(
            @PathVariable String code,
            Actor actor,
            @RequestParam(value = "_action", defaultValue = "") String action,
            @RequestParam(value = "_read", defaultValue = "0") int read,
            @Valid @ModelAttribute("form") RevisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("read", read);
        if (errors.hasErrors()) {
            return page(code, actor, action, HttpStatus.UNPROCESSABLE_CONTENT, null, model);
        }
        try {
            var revision = new ClauseWording.Revision(
                    form.words().strip(), form.source().strip(), form.because().strip());
            library.revise(code, revision, read, new Act(actor, action, null));
        } catch (Refusal refusal) {
            return page(code, actor, action, HttpStatus.CONFLICT, refusal, model);
        }
        flash.addFlashAttribute("flash", words.say("clauses.revised"));
        return new ModelAndView("redirect:/clauses/" + code);
    }

    private ModelAndView page(
            String code, Actor actor, String action, HttpStatus status, @Nullable Refusal refusal, Model model) {
        var story = shelf.story(code, actor);
        model.addAttribute("clause", story.get(0));
        model.addAttribute("story", story);
        model.addAttribute("names", List.copyOf(Variables.names()));
        model.addAttribute("mayWrite", Library.academyOf(actor).isPresent());
        model.addAttribute("actionKey", action);
        model.addAttribute("refusal", refusal == null ? null : words.say(refusal.messageKey(), refusal.figures()));
        return new ModelAndView("clauses/clause", model.asMap(), status);
    }
}
