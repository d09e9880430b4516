package fr.convive.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/conventions/{number}/signatories}: who signs, and who comes or goes, for programs. */
@RestController
@RequestMapping("/api/conventions/{number}/signatories")
@Tag(name = "Signature")
class SignatoriesApi {

    private final Signatories signatories;
    private final Registry registry;

    SignatoriesApi(Signatories signatories, Registry registry) {
        this.signatories = signatories;
        this.registry = registry;
    }

    /** One of them; the address is shown to who may change it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            int position,
            int turn,
            String party,
            String name,
            String title,
            @Nullable String power,
            Method means,
            @Nullable String email,
            SignatoryRows.Stand state,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate leftOn) {

        static Shown of(Signatory one, Signatories.Standing standing, boolean addressed) {
            var answer = standing.answer(one);
            return new Shown(
                    one.position(),
                    one.turn(),
                    one.party(),
                    one.name(),
                    one.title(),
                    one.power().orElse(null),
                    answer.flatMap(Signature::method).orElse(one.means()),
                    addressed ? one.email().orElse(null) : null,
                    SignatoryRows.stand(one, standing),
                    answer.map(Signature::signedOn).orElse(null),
                    one.leftOn().orElse(null));
        }
    }

    @GetMapping
    @Operation(summary = "Les signataires du dernier tour de signature, dans leur ordre, et ceux qui n'en sont plus")
    List<Shown> all(@PathVariable String number, Actor actor) {
        var convention = registry.read(number, actor, "signatories");
        var addressed = Signatories.areOpenTo(actor, convention);
        return signatories
                .standing(convention)
                .map(standing -> standing.round().everyone().stream()
                        .map(one -> Shown.of(one, standing, addressed))
                        .toList())
                .orElse(List.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ajouter un signataire (référent·e) : les signatures données restent valables")
    void add(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody NewSignatoryForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        signatories.add(number, form, act(actor, key));
    }

    @PostMapping("/{position}/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remplacer un signataire (référent·e), à son rang ; s'il a signé, « voiding » dit que l'on sait "
                    + "que sa signature devient sans valeur")
    void replace(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @Valid @RequestBody SignatoryChangeForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        signatories.replace(number, position, form, act(actor, key));
    }

    @PostMapping("/{position}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer un signataire (référent·e), là où sa partie en garde un autre")
    void remove(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @Valid @RequestBody SignatoryRemovalForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        signatories.remove(number, position, form, act(actor, key));
    }

    @PostMapping("/{position}/reach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire comment joindre un signataire (référent·e) : LINK et son adresse, ou HANDWRITTEN")
    void reach(
            @PathVariable String number,
            @PathVariable String position,
            Actor actor,
            @Valid @RequestBody SignatoryReachForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        signatories.reach(number, position, form, act(actor, key));
    }

    private static Act act(Actor actor, @Nullable String key) {
        return new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
    }
}
