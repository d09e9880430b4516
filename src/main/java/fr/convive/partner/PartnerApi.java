package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/partners}: the file of my académie, for programs. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partenaires")
class PartnerApi {

    private static final int MOST = 100;

    private final PartnerFile file;
    private final Directory directory;
    private final PartnerShown.Gatherer gatherer;
    private final AddressBook book;
    private final Exchanges exchanges;
    private final Prospecting prospecting;

    PartnerApi(
            PartnerFile file,
            Directory directory,
            PartnerShown.Gatherer gatherer,
            AddressBook book,
            Exchanges exchanges,
            Prospecting prospecting) {
        this.file = file;
        this.directory = directory;
        this.gatherer = gatherer;
        this.book = book;
        this.exchanges = exchanges;
        this.prospecting = prospecting;
    }

    record Page(List<Directory.Line> items, @Nullable UUID next) {}

    record Created(UUID id) {}

    @GetMapping
    @Operation(summary = "Les partenaires de mon académie, par nom ; un ancien nom trouve le nouveau")
    Page partners(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PartnerKind kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "25") int size) {
        Room.PARTNERS.enter(actor);
        int asked = Math.max(1, Math.min(size, MOST));
        var lines = directory.lines(actor, new Directory.Filter(q, kind), after, asked + 1);
        var shown = lines.subList(0, Math.min(asked, lines.size()));
        return new Page(shown, lines.size() > asked ? shown.get(asked - 1).id() : null);
    }

    @PostMapping
    @Operation(summary = "Ouvrir la fiche d'un partenaire dans le fichier de mon académie")
    ResponseEntity<Created> open(
            Actor actor,
            @Valid @RequestBody PartnerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Room.PARTNERS.enter(actor);
        var id = file.open(form.kind(), form.description(), act(actor, key, null));
        return ResponseEntity.created(URI.create("/api/partners/" + id)).body(new Created(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Un partenaire : son identité, et les contacts et échanges de mon périmètre")
    PartnerShown partner(@PathVariable UUID id, Actor actor) {
        var partner = file.visible(id, actor);
        Room.PARTNERS.enter(actor);
        return gatherer.of(partner, actor);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire à nouveau ce qu'est un partenaire ; 409 si la fiche a changé depuis cette version")
    void describe(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody PartnerForm form,
            @RequestHeader("If-Match") long version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        file.describe(id, form.description(), form.isCorrection(), act(actor, key, version));
    }

    @PostMapping("/{id}/names")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ajouter un nom que ce partenaire portait avant")
    void name(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody FormerNameForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        file.bore(id, form.name().strip(), form.borneUntil(), act(actor, key, null));
    }

    @PostMapping("/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ajouter une personne que mon établissement connaît chez ce partenaire")
    Created contact(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody ContactForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Created(book.add(id, form.description(), act(actor, key, null)));
    }

    @PostMapping("/{id}/interactions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Consigner un échange : ce que chacun a apporté, et le prochain prévu")
    Created interaction(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody InteractionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Created(exchanges.record(id, form.account(), act(actor, key, null)));
    }

    @PutMapping("/{id}/prospect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire où en est la prospection de ce partenaire par mon établissement")
    void prospect(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody ProspectForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        prospecting.say(id, form.method(), form.standing(), act(actor, key, null));
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable Long version) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, version);
    }
}
