package fr.convive.intake;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** « Reprendre des conventions » : a coordinator pastes or chooses a file, then follows what becomes of each line. */
@Controller
@RequestMapping("/conventions/reprise")
class IntakePage {

    private static final String SECONDS = "2";

    private final Desk desk;
    private final Spreadsheet spreadsheet;
    private final Words words;

    IntakePage(Desk desk, Spreadsheet spreadsheet, Words words) {
        this.desk = desk;
        this.spreadsheet = spreadsheet;
        this.words = words;
    }

    /** A column of the table and what to write in it. */
    record Column(String name, String meaning) {}

    @GetMapping
    ModelAndView blank(Actor actor, Model model) {
        admit(actor);
        return page("", List.of(), UUID.randomUUID().toString(), HttpStatus.OK, model);
    }

    @PostMapping
    ModelAndView takeIn(
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(name = "document", defaultValue = "") String pasted,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        admit(actor);
        var text = file == null || file.isEmpty() ? pasted : Desk.text(file.getBytes());
        if (text.isBlank()) {
            return wrong(pasted, List.of(new Wrong("", words.say("intake.wrong.nothing"))), action, model);
        }
        try {
            var job = desk.takeAny(text, new Act(actor, action, null));
            return new ModelAndView("redirect:/conventions/reprise/" + job);
        } catch (UnfitDossier unfit) {
            return wrong(pasted, unfit.wrong(), action, model);
        }
    }

    @GetMapping("/{id}")
    String progress(@PathVariable String id, Actor actor, HttpServletResponse response, Model model) {
        var job = desk.job(id, actor);
        var lines = desk.lines(job);
        if (!job.done()) {
            response.setHeader("Refresh", SECONDS);
        }
        model.addAttribute("job", job);
        model.addAttribute("read", job.total() - IntakeApi.count(lines, Jobs.State.WAITING));
        model.addAttribute(
                "taken",
                lines.stream().filter(line -> line.state() == Jobs.State.TAKEN).toList());
        model.addAttribute(
                "refused",
                lines.stream()
                        .filter(line -> line.state() == Jobs.State.REFUSED)
                        .toList());
        return "reprise/suivi";
    }

    private ModelAndView wrong(String pasted, List<Wrong> wrong, String action, Model model) {
        return page(pasted, wrong, action, HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private ModelAndView page(String pasted, List<Wrong> wrong, String action, HttpStatusCode status, Model model) {
        model.addAttribute("pasted", pasted);
        model.addAttribute("wrong", wrong);
        model.addAttribute("actionKey", action);
        model.addAttribute(
                "columns",
                spreadsheet.columnNames().stream()
                        .map(name -> new Column(name, words.say("intake.column." + name)))
                        .toList());
        return new ModelAndView("reprise/reprise", model.asMap(), status);
    }

    private static void admit(Actor actor) {
        if (!actor.holds(Role.COORDINATOR)) {
            throw new AccessDeniedException("conventions/reprise");
        }
    }
}
