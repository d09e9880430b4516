package fr.convive.convention;

import fr.convive.document.Document;
import fr.convive.document.Documents;
import fr.convive.people.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/documents}: the texts and the pieces of a convention, for programs. */
@RestController
@RequestMapping("/api/conventions/{number}/documents")
@Tag(name = "Conventions")
class DocumentApi {

    private final Registry registry;
    private final Documents documents;
    private final Printouts printouts;

    DocumentApi(Registry registry, Documents documents, Printouts printouts) {
        this.registry = registry;
        this.documents = documents;
        this.printouts = printouts;
    }

    /** A file of a convention. */
    record DocumentShown(String id, String type, String title, int version, String sha256, boolean sealed) {

        static DocumentShown of(Document piece) {
            return new DocumentShown(
                    piece.id().toString(),
                    piece.format().name(),
                    piece.title(),
                    piece.version(),
                    piece.sha256(),
                    false);
        }

        static DocumentShown of(Printout text) {
            return new DocumentShown(
                    text.id().toString(),
                    text.type(),
                    text.title(),
                    text.version(),
                    Documents.sha256(text.pdf().get()),
                    text.sealed());
        }
    }

    @GetMapping
    @Operation(summary = "Le texte tel qu'il est rédigé ou en vigueur, et les pièces de la convention")
    List<DocumentShown> documents(@PathVariable String number, Actor actor) {
        var convention = registry.read(number, actor, "documents");
        return Stream.concat(
                        printouts.texts(convention).stream().map(DocumentShown::of),
                        documents.of(convention.id().toString()).stream().map(DocumentShown::of))
                .toList();
    }

    @PostMapping
    @Operation(summary = "Déposer une pièce : le fichier est le corps de la demande")
    ResponseEntity<Map<String, String>> receive(
            @PathVariable String number,
            Actor actor,
            @RequestParam String title,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody byte[] content) {
        var convention = registry.visible(number, actor);
        var document = documents.receive(
                convention.id().toString(), new Documents.Arrival(title, declared(type), null, content), actor);
        return ResponseEntity.created(URI.create("/api/conventions/" + number + "/documents/" + document.id()))
                .body(Map.of("id", document.id().toString(), "sha256", document.sha256()));
    }

    /** What a client says of bytes when it was told nothing says nothing of the file. */
    private static @Nullable String declared(@Nullable String type) {
        return type == null
                        || type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("application/json")
                ? null
                : type;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Le fichier lui-même")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id, Actor actor) {
        var convention = registry.read(number, actor, "document " + id);
        return documents
                .find(convention.id().toString(), id)
                .map(piece -> handed(id, piece.format().mediaType(), documents.content(piece)))
                .or(() -> printouts
                        .find(convention, id)
                        .map(printout ->
                                handed(id, "application/pdf", printout.pdf().get())))
                .orElseThrow(() -> new UnknownConvention(number + "/" + id));
    }

    private static ResponseEntity<byte[]> handed(UUID id, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"piece-" + id + "\"")
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }
}
