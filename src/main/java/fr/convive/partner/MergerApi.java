package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Room;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/partners}: likely doubles, their merger and its undoing, for programs. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partenaires")
class MergerApi {

    private final Doubles doubles;
    private final Mergers mergers;

    MergerApi(Doubles doubles, Mergers mergers) {
        this.doubles = doubles;
        this.mergers = mergers;
    }

    /** The record that goes, and the fields in which it is believed. */
    @NullUnmarked // raw input: nothing holds before validation
    record MergerForm(@NotNull UUID other, Set<String> believed) {}

    record Created(UUID id) {}

    @GetMapping("/doubles")
    @Operation(summary = "Les doublons probables qui ont cela en commun ; after : next de la page d'avant")
    Doubles.Page doubles(
            Actor actor,
            @RequestParam(defaultValue = "SAME_SIRET") Twins.Why why,
            @RequestParam(required = false) @Nullable String after) {
        Room.PARTNERS.enter(actor);
        return doubles.page(actor, why, after);
    }

    @PostMapping("/{id}/mergers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Réunir une autre fiche à celle-ci, qui reste ; believed : les champs où l'autre fait foi")
    Created merge(
            @PathVariable UUID id,
            Actor actor,
            @Valid @RequestBody MergerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var believed = form.believed() == null ? Set.<String>of() : form.believed();
        return new Created(mergers.merge(id, form.other(), believed, act(actor, key)));
    }

    @DeleteMapping("/{id}/mergers/{merger}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Annuler une fusion, dans les trente jours")
    void part(
            @PathVariable UUID id,
            @PathVariable UUID merger,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        mergers.part(id, merger, act(actor, key));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
