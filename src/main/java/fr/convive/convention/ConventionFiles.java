package fr.convive.convention;

import fr.convive.document.Documents;
import fr.convive.document.Preview;
import fr.convive.people.Actor;
import fr.convive.workflow.Paths;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a convention's page points to: its files, and the pictures of its way. */
@Controller
@RequestMapping("/conventions/{number}")
class ConventionFiles {

    private final Registry registry;
    private final Documents documents;
    private final Preview preview;
    private final Printouts printouts;
    private final Paths paths;

    ConventionFiles(Registry registry, Documents documents, Preview preview, Printouts printouts, Paths paths) {
        this.registry = registry;
        this.documents = documents;
        this.preview = preview;
        this.printouts = printouts;
        this.paths = paths;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id, Actor actor) {
        var convention = registry.read(number, actor, "document " + id);
        return documents
                .find(convention.id().toString(), id)
                .map(piece -> handed(piece.title(), piece.format().mediaType(), documents.content(piece)))
                .or(() -> printouts
                        .find(convention, id)
                        .map(printout -> handed(
                                number + " " + printout.title() + ".pdf",
                                "application/pdf",
                                printout.pdf().get())))
                .orElseThrow(() -> new UnknownConvention(number + "/" + id));
    }

    /** « Aperçu » : a picture of it, which is all that a browser gets to see before it is taken away. */
    @GetMapping("/documents/{id}/apercu")
    ResponseEntity<byte[]> preview(@PathVariable String number, @PathVariable UUID id, Actor actor) {
        var convention = registry.read(number, actor, "document " + id);
        return documents
                .find(convention.id().toString(), id)
                .flatMap(preview::of)
                .map(picture -> ResponseEntity.ok()
                        .header("Content-Type", "image/png")
                        .header("Content-Security-Policy", "sandbox")
                        .body(picture))
                .orElseThrow(() -> new UnknownConvention(number + "/" + id));
    }

    private static ResponseEntity<byte[]> handed(String title, String type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename(title, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", name.toString())
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }

    /** Drawn on our own models, with its colours in it: the page shows it as an image. */
    @GetMapping("/parcours/{rank}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable String rank, Actor actor) {
        var convention = registry.visible(number, actor);
        var stretches = paths.of(convention.id().toString()).stretches();
        int which = rank.matches("[1-9]\\d{0,3}") ? Integer.parseInt(rank) : 0;
        if (which < 1 || which > stretches.size()) {
            throw new UnknownConvention(number + "/" + rank);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml")
                .body(stretches.get(which - 1).drawing().getBytes(StandardCharsets.UTF_8));
    }
}
