package fr.convive.bulk;

import fr.convive.page.Words;
import fr.convive.people.Actor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/…/import} and {@code /api/jobs}: files by the thousand, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Imports")
class ImportApi {

    private final Imports imports;
    private final Words words;

    ImportApi(Imports imports, Words words) {
        this.imports = imports;
        this.words = words;
    }

    record Started(String id) {}

    /** How far a file has come; nothing of a file with errors is taken. */
    record Progress(
            String id,
            String kind,
            String state,
            int total,
            int done,
            int brought,
            int changed,
            int unchanged,
            int wrong,
            List<ImportJob.LineFault> errors) {}

    @PostMapping(
            path = "/{kind}/import",
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary =
                    "Importer un fichier (kind : organisations, people…), CSV ou tableau JSON ; suivre à /api/jobs/{id}",
            description =
                    "Avec preview=true rien n'est pris avant POST /api/jobs/{id}/confirmation. Sans, un fichier sans "
                            + "erreur est pris aussitôt ; d'un fichier qui a une erreur, rien n'est pris.")
    ResponseEntity<Started> handIn(
            @PathVariable String kind,
            Actor actor,
            @RequestBody byte[] body,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var id = imports.open(
                kind, body, "api", !preview, key == null ? UUID.randomUUID().toString() : key, actor);
        return ResponseEntity.accepted().location(URI.create("/api/jobs/" + id)).body(new Started(id.toString()));
    }

    @GetMapping("/jobs/{id}")
    @Operation(summary = "Où en est un import : ce qu'il change, ses erreurs par ligne")
    Progress progress(@PathVariable String id, Actor actor) {
        var job = imports.find(id, actor);
        var counts = job.counts();
        return new Progress(
                job.id().toString(),
                job.kind(),
                job.state().name(),
                job.total(),
                job.done(),
                counts.brought(),
                counts.changed(),
                counts.unchanged(),
                counts.wrong(),
                imports.faults(job));
    }

    @PostMapping("/jobs/{id}/confirmation")
    @Operation(summary = "Prendre un fichier dont l'aperçu est sans erreur")
    ResponseEntity<Started> confirm(@PathVariable String id, Actor actor) {
        imports.confirm(id, actor);
        return ResponseEntity.accepted().location(URI.create("/api/jobs/" + id)).body(new Started(id));
    }

    @ExceptionHandler(UnfitTable.class)
    ResponseEntity<ProblemDetail> unfit(UnfitTable unfit) {
        var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("/problemes/invalid"));
        problem.setTitle(words.say("error.invalid"));
        problem.setDetail(words.say("error.invalid.explanation"));
        problem.setProperty("errors", unfit.faults());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
