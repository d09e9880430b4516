package fr.convive.followup;

import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/actions}, {@code commitments} and {@code facts}: what is done under a convention, for programs. */
@RestController
@RequestMapping("/api/conventions/{number}")
@Tag(name = "Suivi")
class EngagementApi {

    private final Registry registry;
    private final Engagements engagements;
    private final FollowupPicture picture;

    EngagementApi(Registry registry, Engagements engagements, FollowupPicture picture) {
        this.registry = registry;
        this.engagements = engagements;
        this.picture = picture;
    }

    record Recorded(String id) {}

    @GetMapping("/actions")
    @Operation(summary = "Les actions de la convention, leurs totaux par thème, ses réunions, versements et sanctions")
    FollowupPicture.Seen actions(@PathVariable String number, Actor actor) {
        return picture.of(registry.read(number, actor, "actions"));
    }

    @PostMapping("/actions")
    @Operation(summary = "Consigner une action ; une visite porte sa fiche")
    ResponseEntity<Recorded> record(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody ActionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var id = engagements.record(number, form, act(actor, key));
        return ResponseEntity.created(URI.create("/api/conventions/" + number + "/actions"))
                .body(new Recorded(id));
    }

    @GetMapping("/commitments")
    @Operation(summary = "Les engagements chiffrés : fait et promis, par année de convention")
    List<Commitment> commitments(@PathVariable String number, Actor actor) {
        return picture.of(registry.read(number, actor, "actions")).commitments();
    }

    @PostMapping("/commitments/{index}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Consigner l'avancement d'un engagement chiffré")
    void advance(
            @PathVariable String number,
            @PathVariable int index,
            Actor actor,
            @Valid @RequestBody ProgressForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        engagements.advance(number, index, form, act(actor, key));
    }

    @GetMapping("/facts")
    @Operation(summary = "Les faits consignés, dont dépendent des échéances")
    List<FollowupPicture.FactSeen> facts(@PathVariable String number, Actor actor) {
        return picture.of(registry.read(number, actor, "actions")).facts();
    }

    @PostMapping("/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Consigner un fait : montant notifié, versement, publication, transmission, assemblée, bilan")
    void state(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody FactForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        engagements.state(number, form, act(actor, key));
    }

    @PostMapping("/sanctions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Décider à nouveau des suites d'un retard : la décision précédente ne vaut plus")
    void decide(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody DecideSanctionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        engagements.decide(number, form, act(actor, key));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, Engagements.keyed(key), null);
    }
}
