package fr.convive.privacy;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** {@code /api/personal-data}: what is held on somebody, for the programs of who answers for it. */
@RestController
@RequestMapping("/api/personal-data")
@Tag(name = "Données personnelles")
class PersonalDataApi {

    private final Answering answering;
    private final Dossiers dossiers;
    private final Retention retention;
    private final Purge purge;
    private final Rectification rectification;
    private final Erasure erasure;

    PersonalDataApi(
            Answering answering,
            Dossiers dossiers,
            Retention retention,
            Purge purge,
            Rectification rectification,
            Erasure erasure) {
        this.answering = answering;
        this.dossiers = dossiers;
        this.retention = retention;
        this.purge = purge;
        this.rectification = rectification;
        this.erasure = erasure;
    }

    /** The term, as an ISO 8601 period, and those whose term has come: {@code hold} says what keeps one. */
    record Term(String term, List<Retention.Candidate> candidates) {}

    @GetMapping
    @Operation(summary = "Chercher, dans mon périmètre, une personne par son nom, son courriel ou son identifiant")
    List<Answering.Someone> search(Actor actor, @RequestParam(defaultValue = "") String q) {
        Answering.enter(actor);
        return answering.search(q, actor);
    }

    @GetMapping("/me")
    @Operation(summary = "Tout ce qui est détenu sur moi")
    Dossier own(Actor actor) {
        return dossiers.own(actor, "api");
    }

    @GetMapping("/retention")
    @Operation(
            summary = "La durée de conservation des contacts, qui partirait aujourd'hui, et qui est gardé et pourquoi")
    Term retention(Actor actor) {
        Answering.enterRules(actor);
        return new Term(retention.term().toString(), retention.preview(actor));
    }

    @PostMapping("/retention/purge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Effacer maintenant les contacts dont la durée est passée ; le journal en garde le procès-verbal")
    void purge(Actor actor, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        purge.now(act(actor, key));
    }

    @GetMapping("/{kind:contacts|people}/{id}")
    @Operation(summary = "Tout ce qui est détenu sur une personne ; cette lecture est consignée")
    Dossier dossier(@PathVariable String kind, @PathVariable String id, Actor actor) {
        return dossiers.of(Answering.Kind.of(kind), id, actor, "api");
    }

    @PutMapping("/{kind:contacts|people}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Rectifier ce qui est détenu ; le journal dit quoi, jamais ce que c'était")
    void correct(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            @Valid @RequestBody RectificationForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        rectification.correct(Answering.Kind.of(kind), id, form, act(actor, key));
    }

    @DeleteMapping("/{kind:contacts|people}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Effacer une personne ; 409 avec le motif si la loi la conserve (RGPD, article 17, paragraphe 3)")
    void erase(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        erasure.erase(Answering.Kind.of(kind), id, act(actor, key));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
