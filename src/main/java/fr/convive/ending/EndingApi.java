package fr.convive.ending;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/breaches} and {@code /denunciation}: what ends a convention early, for programs. */
@RestController
@Tag(name = "Conventions")
class EndingApi {

    private final Breaches breaches;
    private final Denunciations denunciations;

    EndingApi(Breaches breaches, Denunciations denunciations) {
        this.breaches = breaches;
        this.denunciations = denunciations;
    }

    @PostMapping("/api/conventions/{number}/breaches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Signaler un manquement (référent·e ou chef d'établissement) : la mise en demeure est proposée")
    void report(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody BreachForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        breaches.report(number, form, new Act(actor, keyed(key), null));
    }

    @PostMapping("/api/conventions/{number}/denunciation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Enregistrer une dénonciation (référent·e ou chef d'établissement) : le dernier jour en découle")
    void denounce(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody DenunciationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        denunciations.record(number, form, new Act(actor, keyed(key), null));
    }

    private static String keyed(@Nullable String key) {
        return key == null ? UUID.randomUUID().toString() : key;
    }
}
