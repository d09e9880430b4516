package fr.convive.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.convention.Block;
import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** {@code /api/conventions/{number}/amendments}: the amendments of a convention, asked for by programs. */
@RestController
@RequestMapping("/api/conventions/{number}/amendments")
@Tag(name = "Avenants")
class AmendmentApi {

    private final AmendmentRequests requests;
    private final Registry registry;
    private final Amendments amendments;

    AmendmentApi(AmendmentRequests requests, Registry registry, Amendments amendments) {
        this.requests = requests;
        this.registry = registry;
        this.amendments = amendments;
    }

    record Placed(int place) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            int place,
            @Nullable Integer number,
            Amendment.State state,
            Set<Block> blocks,
            String reason,
            Set<Redo> redo,
            LocalDate askedOn,
            @Nullable LocalDate inForceOn,
            @Nullable String droppedBecause) {

        static Shown of(Amendment amendment) {
            return new Shown(
                    amendment.place(),
                    amendment.number(),
                    amendment.state(),
                    amendment.blocks(),
                    amendment.reason(),
                    amendment.redo(),
                    amendment.describedOn(),
                    amendment.inForceOn(),
                    amendment.droppedBecause());
        }
    }

    @GetMapping
    @Operation(summary = "Les avenants d'une convention, dans l'ordre où ils ont été demandés")
    List<Shown> amendments(@PathVariable String number, Actor actor) {
        return amendments.of(registry.read(number, actor, "amendments").id()).stream()
                .map(Shown::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Demander un avenant : les blocs qui changent et la raison")
    Placed ask(
            @PathVariable String number,
            Actor actor,
            @Valid @RequestBody AmendmentRequestForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var act = new Act(actor, key == null ? UUID.randomUUID().toString() : key, null);
        return new Placed(requests.ask(number, form, act));
    }
}
