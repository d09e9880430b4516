package fr.convive.audit;

import fr.convive.convention.Registry;
import fr.convive.people.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/conventions/{number}/history}: the facts of a convention in order, with the hashes that chain them. */
@RestController
@Tag(name = "Conventions")
class HistoryApi {

    private final Registry registry;
    private final Journal journal;

    HistoryApi(Registry registry, Journal journal) {
        this.registry = registry;
        this.journal = journal;
    }

    /**
     * What the hash of a fact was made of: its form (1: words as they are; 2: {@code #} and a commitment in the place of each
     * name and free text; 0: erased, not recomputed), and what the commitments stand for as far as it is still there.
     */
    record Proof(
            int form,
            String chain,
            String actor,
            String name,
            String onBehalfOf,
            String before,
            String after,
            List<Link.Value> values) {

        static Proof of(Link link) {
            var written = link.written();
            return new Proof(
                    link.form(),
                    written.chain(),
                    written.actor(),
                    written.actorName(),
                    written.onBehalfOf(),
                    written.before(),
                    written.after(),
                    link.values());
        }
    }

    /** One fact and its place in the chain. */
    record FactShown(
            long seq,
            Instant at,
            String actor,
            String onBehalfOf,
            String role,
            String act,
            String object,
            String before,
            String after,
            String previous,
            String hash,
            Proof proof) {

        static FactShown of(Link link) {
            var entry = link.entry();
            return new FactShown(
                    link.seq(),
                    link.at(),
                    entry.actorName(),
                    entry.onBehalfOf(),
                    entry.role(),
                    entry.act(),
                    entry.object(),
                    entry.before(),
                    entry.after(),
                    link.previous(),
                    link.hash(),
                    Proof.of(link));
        }
    }

    @GetMapping("/api/conventions/{number}/history")
    @Operation(
            summary =
                    "L'histoire d'une convention : ses faits dans l'ordre, chaînés par leurs empreintes, avec de quoi les recalculer")
    List<FactShown> history(@PathVariable String number, Actor actor) {
        var convention = registry.read(number, actor, "history");
        return journal.links(convention.id().toString()).stream()
                .map(FactShown::of)
                .toList();
    }
}
