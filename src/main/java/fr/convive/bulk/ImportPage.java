package fr.convive.bulk;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /imports}: a person hands a file in, reads what it would change, agrees, and follows it until its result is read. */
@Controller
@RequestMapping("/imports")
class ImportPage {

    private static final String SECONDS = "1";

    private final Imports imports;
    private final Words words;

    ImportPage(Imports imports, Words words) {
        this.imports = imports;
        this.words = words;
    }

    /** A column and what to write in it. */
    record ColumnShown(String name, String meaning, boolean required) {}

    @GetMapping("/{kind}")
    ModelAndView blank(@PathVariable String kind, Actor actor, Model model) {
        return page(imports.kind(kind, actor), List.of(), UUID.randomUUID().toString(), HttpStatus.OK, actor, model);
    }

    @PostMapping("/{kind}")
    ModelAndView handIn(
            @PathVariable String kind,
            Actor actor,
            @RequestParam("_action") String action,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        var known = imports.kind(kind, actor);
        if (file == null || file.isEmpty()) {
            return wrong(known, List.of(new Fault("", words.say("import.wrong.nothing"))), action, actor, model);
        }
        try {
            var name = file.getOriginalFilename();
            var id = imports.open(kind, file.getBytes(), name == null ? "" : name, false, action, actor);
            return new ModelAndView("redirect:/imports/" + known.code() + "/" + id);
        } catch (UnfitTable unfit) {
            return wrong(known, unfit.faults(), action, actor, model);
        }
    }

    @GetMapping("/{kind}/{id}")
    String progress(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var job = imports.find(id, actor);
        if (job.state().isRunning()) {
            response.setHeader("Refresh", SECONDS);
        }
        model.addAttribute("job", job);
        model.addAttribute("faults", imports.faults(job));
        model.addAttribute(
                "after",
                imports.openTo(actor).stream()
                        .filter(known -> known.code().equals(job.kind()))
                        .map(ImportedKind::after)
                        .findFirst()
                        .orElse(""));
        return "imports/suivi";
    }

    /** « Prendre » */
    @PostMapping("/{kind}/{id}/prise")
    String confirm(@PathVariable String kind, @PathVariable String id, Actor actor) {
        imports.confirm(id, actor);
        return onTheWay(id, actor);
    }

    @PostMapping("/{kind}/{id}/abandon")
    String abandon(@PathVariable String kind, @PathVariable String id, Actor actor, RedirectAttributes flash) {
        imports.abandon(id, actor);
        flash.addFlashAttribute("flash", words.say("import.abandoned"));
        return onTheWay(id, actor);
    }

    /** The result has been read: it no longer waits. */
    @PostMapping("/{kind}/{id}/lecture")
    String read(@PathVariable String kind, @PathVariable String id, Actor actor) {
        imports.read(id, actor);
        return "redirect:/imports/" + imports.find(id, actor).kind();
    }

    private String onTheWay(String id, Actor actor) {
        var job = imports.find(id, actor);
        return "redirect:/imports/" + job.kind() + "/" + job.id();
    }

    private ModelAndView wrong(ImportedKind kind, List<Fault> faults, String action, Actor actor, Model model) {
        return page(kind, faults, action, HttpStatus.UNPROCESSABLE_CONTENT, actor, model);
    }

    private ModelAndView page(
            ImportedKind kind, List<Fault> faults, String action, HttpStatusCode status, Actor actor, Model model) {
        model.addAttribute("kind", kind.code());
        model.addAttribute("wrong", faults);
        model.addAttribute("actionKey", action);
        model.addAttribute(
                "jobs",
                imports.of(actor).stream()
                        .filter(job -> job.kind().equals(kind.code()) && job.readAt() == null)
                        .toList());
        model.addAttribute(
                "columns",
                kind.columns().stream()
                        .map(column -> new ColumnShown(
                                column.name(),
                                words.say("import." + kind.code() + "." + column.name()),
                                column.required()))
                        .toList());
        return new ModelAndView("imports/depot", model.asMap(), status);
    }
}
