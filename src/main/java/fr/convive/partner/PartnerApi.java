package fr.convive.partner;

import fr.convive.page.Words;
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
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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
    private final Openings openings;
    private final Words words;

    PartnerApi(
            PartnerFile file,
            Directory directory,
            PartnerShown.Gatherer gatherer,
            AddressBook book,
            Exchanges exchanges,
            Prospecting prospecting,
            Openings openings,
            Words words) {
        this.file = file;
        this.directory = directory;
        this.gatherer = gatherer;
        this.book = book;
        this.exchanges = exchanges;
        this.prospecting = prospecting;
        this.openings = openings;
        this.words = words;
    }

    record Page(List<Directory.Line> items, @Nullable Cursor next) {}

    record Created(UUID id) {}

    @GetMapping
    @Operation(
            summary = "Les partenaires de mon académie qui répondent à une question ; sans question, tous, par nom",
            description = "q : nom (d'aujourd'hui ou d'hier, accents et fautes de frappe pardonnés), SIREN, SIRET, UAI"
                    + " ou RNA ; town, sector : commune, secteur ou division NAF ; school : code d'un établissement"
                    + " qui a un échange ou une convention avec lui. after : next de la page d'avant.")
    Page partners(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(required = false) @Nullable PartnerKind kind,
            @RequestParam(required = false) @Nullable Cursor after,
            @RequestParam(defaultValue = "25") int size) {
        Room.PARTNERS.enter(actor);
        var page = directory.page(
                actor, new Finder.Wanted(q, town, sector, school, kind), after, Math.max(1, Math.min(size, MOST)));
        return new Page(page.lines(), page.next());
    }

    @PostMapping
    @Operation(
            summary = "Ouvrir la fiche d'un partenaire ; 409 et les fiches qui lui ressemblent, sauf si another dit que"
                    + " c'est bien un autre")
    ResponseEntity<?> open(
            Actor actor,
            @Valid @RequestBody PartnerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Room.PARTNERS.enter(actor);
        try {
            var id = openings.open(form.kind(), form.description(), twin -> form.isAnother(), act(actor, key, null));
            return ResponseEntity.created(URI.create("/api/partners/" + id)).body(new Created(id));
        } catch (LikelyTwins likely) {
            return problem(likely);
        }
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

    @PutMapping("/{id}/interactions/{interaction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Corriger un échange mal consigné ; le journal garde ce qui était dit")
    void correct(
            @PathVariable UUID id,
            @PathVariable UUID interaction,
            Actor actor,
            @Valid @RequestBody InteractionForm form,
            @RequestHeader("If-Match") long version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        exchanges.correct(id, interaction, form.account(), act(actor, key, version));
    }

    @PostMapping("/{id}/prospects")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Prospecter ce partenaire, une fois par objet")
    Created court(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody ProspectForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Created(prospecting.court(id, form.method(), form.standing(), act(actor, key, null)));
    }

    @PutMapping("/{id}/prospects/{prospect}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire où en est une prospection de mon établissement")
    void say(
            @PathVariable UUID id,
            @PathVariable UUID prospect,
            Actor actor,
            @Valid @RequestBody ProspectForm form,
            @RequestHeader("If-Match") long version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        prospecting.say(id, prospect, form.method(), form.standing(), act(actor, key, version));
    }

    private ResponseEntity<ProblemDetail> problem(LikelyTwins likely) {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("/problemes/twins"));
        problem.setTitle(words.say("twins.heading"));
        problem.setDetail(words.say("twins.api"));
        problem.setProperty("twins", likely.twins());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable Long version) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, version);
    }
}
