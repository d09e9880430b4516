package fr.convive.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/intake}: conventions that lived elsewhere, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Reprise")
class IntakeApi {

    private final Desk desk;
    private final Words words;

    IntakeApi(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    record Created(String number) {}

    record Started(String id) {}

    /** How far a job has come; {@code errors} say why a line was refused. */
    record Progress(String id, String state, int total, int done, int taken, int refused, List<LineShown> lines) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LineShown(
            int line,
            String reference,
            String state,
            @Nullable String number,
            List<Wrong> errors) {}

    @PostMapping(path = "/conventions/intake", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reprendre une convention au format d'échange (201), ou plusieurs dans un tableau (202)",
            description = "Le corps est un objet du format d'échange, ou un tableau de ces objets.")
    ResponseEntity<Object> takeIn(
            Actor actor,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var act = act(actor, key);
        Reception.schoolOf(actor);
        var document = desk.json(Desk.text(body));
        if (document.isArray()) {
            return started(desk.takeSeveral(document, act));
        }
        var number = desk.take(document, act);
        return ResponseEntity.created(URI.create("/api/conventions/" + number)).body(new Created(number));
    }

    @PostMapping(path = "/conventions/intake", consumes = "text/csv")
    @Operation(summary = "Reprendre les conventions d'un tableau CSV, une par ligne")
    ResponseEntity<Object> takeTableIn(
            Actor actor,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return started(desk.takeTable(Desk.text(body), act(actor, key)));
    }

    @GetMapping("/intakes/{id}")
    @Operation(summary = "Où en est une reprise groupée, ligne par ligne")
    Progress progress(@PathVariable String id, Actor actor) {
        var job = desk.job(id, actor);
        var lines = desk.lines(job);
        var waiting = count(lines, Jobs.State.WAITING);
        return new Progress(
                job.id().toString(),
                job.done() ? "DONE" : "RUNNING",
                job.total(),
                job.total() - waiting,
                count(lines, Jobs.State.TAKEN),
                count(lines, Jobs.State.REFUSED),
                lines.stream()
                        .map(line -> new LineShown(
                                line.line(), line.reference(), line.state().name(), line.number(), line.errors()))
                        .toList());
    }

    @ExceptionHandler(UnfitDossier.class)
    ResponseEntity<ProblemDetail> unfit(UnfitDossier unfit) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("/problemes/invalid"));
        problem.setTitle(words.say("error.invalid"));
        problem.setDetail(words.say("error.invalid.explanation"));
        problem.setProperty("errors", unfit.wrong());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static int count(List<Jobs.Line> lines, Jobs.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    private static ResponseEntity<Object> started(UUID job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/intakes/" + job))
                .body(new Started(job.toString()));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
