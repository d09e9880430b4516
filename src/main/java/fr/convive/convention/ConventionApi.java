package fr.convive.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Tasklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions}: the conventions of my perimeter, for programs. */
@RestController
@RequestMapping("/api/conventions")
@Tag(name = "Conventions")
class ConventionApi {

    private static final int MOST = 100;

    private final Registry registry;
    private final Catalogue catalogue;
    private final Tasklist tasklist;
    private final DeadlineBook book;
    private final Overlays overlays;
    private final Words words;

    ConventionApi(
            Registry registry,
            Catalogue catalogue,
            Tasklist tasklist,
            DeadlineBook book,
            Overlays overlays,
            Words words) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.tasklist = tasklist;
        this.book = book;
        this.overlays = overlays;
        this.words = words;
    }

    record Page(List<Listed> items, @Nullable String next) {}

    /** One convention in a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Listed(
            String number,
            String title,
            String partner,
            String school,
            Status status,
            String statusLabel,
            LocalDate statusSince,
            @Nullable LocalDate nextDueOn) {}

    record Created(String number) {}

    /** A step under way: who is awaited, since when, until when. */
    record ActiveStep(
            String task,
            String name,
            String audience,
            Instant since,
            @Nullable LocalDate dueOn) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            String number,
            Type type,
            Kind kind,
            @Nullable Objective objective,
            @Nullable Setting setting,
            String title,
            String object,
            String school,
            String academy,
            @Nullable String predecessor,
            List<Party> parties,
            Status status,
            LocalDate statusSince,
            Set<Overlay> overlays,
            @Nullable String reason,
            @Nullable String boardSkippedBecause,
            @Nullable Framework framework,
            @Nullable Terms terms,
            @Nullable String deliberation,
            @Nullable LocalDate enforceableOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endsOn,
            int renewals,
            @Nullable LocalDate closedOn,
            long version,
            List<ActiveStep> activeSteps) {}

    @PostMapping
    @Operation(summary = "Exprimer un besoin : ouvre la convention et démarre sa vie")
    ResponseEntity<Created> open(
            Actor actor,
            @Valid @RequestBody OpeningForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var number = registry.open(form.opening(), form.ties(), new Act(actor, keyed(key), null));
        return ResponseEntity.created(URI.create("/api/conventions/" + number)).body(new Created(number));
    }

    @GetMapping
    @Operation(summary = "Les conventions de mon périmètre, les plus récentes d'abord")
    Page conventions(
            Actor actor,
            @RequestParam(defaultValue = "") Set<Status> status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "25") int size) {
        int asked = Math.max(1, Math.min(size, MOST));
        var lines = catalogue.lines(actor, new Catalogue.Filter(q, status, "", false, null), after, asked + 1);
        var shown = lines.subList(0, Math.min(asked, lines.size()));
        return new Page(
                shown.stream().map(this::listed).toList(),
                lines.size() > asked ? shown.get(asked - 1).number() : null);
    }

    private Listed listed(Catalogue.Line line) {
        return new Listed(
                line.number(),
                line.title(),
                line.partner(),
                line.school(),
                line.status(),
                words.value(line.status()),
                line.statusSince(),
                line.nextDueOn());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Une convention : ses termes, son état, ses étapes en cours")
    Shown convention(@PathVariable String number, Actor actor) {
        var convention = registry.read(number, actor, "api");
        var steps = tasklist.of(convention.id().toString()).stream()
                .map(line -> new ActiveStep(line.key(), line.name(), line.audience(), line.since(), line.dueOn()))
                .toList();
        return new Shown(
                convention.number(),
                convention.type(),
                convention.kind(),
                convention.objective(),
                convention.setting(),
                convention.title(),
                convention.object(),
                convention.school(),
                convention.academy(),
                convention.predecessor(),
                convention.parties(),
                convention.status(),
                convention.statusSince(),
                overlays.of(convention, book.known(convention)),
                convention.reason(),
                convention.boardSkippedBecause(),
                convention.framework(),
                convention.terms(),
                convention.deliberation(),
                convention.enforceableOn(),
                convention.signedOn(),
                convention.effectiveOn(),
                convention.endsOn(),
                convention.renewals(),
                convention.closedOn(),
                convention.version(),
                steps);
    }

    @PostMapping("/{number}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Annuler, tant que toutes les parties n'ont pas signé")
    void cancel(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody CancellationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        registry.cancel(number, form.reason(), new Act(actor, keyed(key), null));
    }

    private static String keyed(@Nullable String key) {
        return key == null ? UUID.randomUUID().toString() : key;
    }
}
