package fr.convive.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.document.Documents;
import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Tasklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
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

    private final Registry registry;
    private final Tasklist tasklist;
    private final Documents documents;

    ConventionApi(Registry registry, Tasklist tasklist, Documents documents) {
        this.registry = registry;
        this.tasklist = tasklist;
        this.documents = documents;
    }

    /** What opens a convention; the page posts the same record. */
    @NullUnmarked // raw input: nothing holds before validation
    record OpeningForm(
            @NotNull Type type,
            @NotNull Kind kind,
            Objective objective,
            Setting setting,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 4000) String object,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull PartyForm> parties) {

        @AssertTrue(message = "{opening.partnerNeeded}")
        boolean isPartnerAmongParties() {
            return parties == null
                    || parties.stream().anyMatch(party -> party != null && party.side() == Party.Side.PARTNER);
        }

        @AssertTrue(message = "{opening.tableNeedsObjective}")
        boolean isObjectiveSaid() {
            return kind == null || kind == Kind.OTHER || (objective != null && setting != null);
        }

        @AssertTrue(message = "{opening.partyTwice}")
        boolean isEachPartyOnce() {
            return parties == null
                    || parties.stream()
                                    .map(party -> party == null ? null : party.name())
                                    .distinct()
                                    .count()
                            == parties.size();
        }

        Convention.Opening opening() {
            return new Convention.Opening(
                    type,
                    kind,
                    objective,
                    setting,
                    title.strip(),
                    object.strip(),
                    parties.stream().map(PartyForm::party).toList());
        }
    }

    @NullUnmarked // raw input: nothing holds before validation
    record PartyForm(
            @NotNull Party.Side side,
            @NotBlank @Size(max = 300) String name,
            String uai,
            String siret,
            @NotNull @Valid RepresentativeForm representative) {

        @AssertTrue(message = "{party.uai}")
        boolean isUaiSound() {
            return uai == null || uai.isBlank() || Uai.isSound(uai);
        }

        @AssertTrue(message = "{party.siret}")
        boolean isSiretSound() {
            return siret == null || siret.isBlank() || Siret.isSound(siret);
        }

        Party party() {
            return new Party(
                    side,
                    name.strip(),
                    uai == null || uai.isBlank() ? null : uai,
                    siret == null || siret.isBlank() ? null : siret.replace(" ", ""),
                    new Party.Representative(representative.name(), representative.title()));
        }
    }

    @NullUnmarked // raw input: nothing holds before validation
    record RepresentativeForm(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String title) {}

    @NullUnmarked // raw input: nothing holds before validation
    record CancellationForm(@NotBlank @Size(max = 2000) String reason) {}

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
            List<Party> parties,
            Status status,
            LocalDate statusSince,
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

    record DocumentShown(String id, String type, String title, int version, String sha256, boolean sealed) {}

    @PostMapping
    @Operation(summary = "Exprimer un besoin : ouvre la convention et démarre sa vie")
    ResponseEntity<Created> open(
            Actor actor,
            @Valid @RequestBody OpeningForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var number = registry.open(form.opening(), new Act(actor, keyed(key), null));
        return ResponseEntity.created(URI.create("/api/conventions/" + number)).body(new Created(number));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Une convention : ses termes, son état, ses étapes en cours")
    Shown convention(@PathVariable String number, Actor actor) {
        var convention = registry.visible(number, actor);
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
                convention.parties(),
                convention.status(),
                convention.statusSince(),
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

    @GetMapping("/{number}/documents")
    @Operation(summary = "Les pièces de la convention")
    List<DocumentShown> documents(@PathVariable String number, Actor actor) {
        return documents.of(registry.visible(number, actor).id().toString()).stream()
                .map(document -> new DocumentShown(
                        document.id().toString(),
                        document.format().name(),
                        document.title(),
                        1,
                        document.sha256(),
                        false))
                .toList();
    }

    @PostMapping("/{number}/documents")
    @Operation(summary = "Déposer une pièce : le fichier est le corps de la demande")
    ResponseEntity<Map<String, String>> receive(
            @PathVariable String number, Actor actor, @RequestParam String title, @RequestBody byte[] content) {
        var convention = registry.visible(number, actor);
        var document = documents.receive(convention.id().toString(), title, content, actor);
        return ResponseEntity.created(URI.create("/api/conventions/" + number + "/documents/" + document.id()))
                .body(Map.of("id", document.id().toString(), "sha256", document.sha256()));
    }

    @GetMapping("/{number}/documents/{id}")
    @Operation(summary = "Le fichier lui-même")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id, Actor actor) {
        var convention = registry.visible(number, actor);
        var document = documents
                .find(convention.id().toString(), id)
                .orElseThrow(() -> new UnknownConvention(number + "/" + id));
        return ResponseEntity.ok()
                .header("Content-Type", document.format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"piece-" + id + "\"")
                .header("Content-Security-Policy", "sandbox")
                .body(documents.content(document));
    }

    private static String keyed(@Nullable String key) {
        return key == null ? UUID.randomUUID().toString() : key;
    }
}
