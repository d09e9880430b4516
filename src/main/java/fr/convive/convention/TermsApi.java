package fr.convive.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.people.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/conventions/{number}/terms}: the terms in force on any day, block by block, for programs. */
@RestController
@Tag(name = "Conventions")
class TermsApi {

    private final Registry registry;
    private final TermsInForce terms;
    private final JsonMapper json;
    private final Clock clock;

    TermsApi(Registry registry, TermsInForce terms, JsonMapper json, Clock clock) {
        this.registry = registry;
        this.terms = terms;
        this.json = json;
        this.clock = clock;
    }

    /** The act that a block comes from: 0 is the convention itself, n its amendment n. */
    record Origin(int number, LocalDate inForceOn) {

        static Origin of(Edition edition) {
            return new Origin(edition.number(), edition.inForceOn());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BlockShown(Block block, Origin origin, boolean locked, Map<String, JsonNode> value) {}

    /** A date that this text created, and how it was found. */
    record Line(DeadlineCode code, String label, LocalDate dueOn, String formula) {

        static Line of(Deadline deadline) {
            return new Line(deadline.code(), deadline.label(), deadline.dueOn(), deadline.formula());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            LocalDate on,
            int edition,
            LocalDate inForceOn,
            List<BlockShown> blocks,
            Terms terms,
            List<Party> parties,
            List<Line> deadlines,
            List<Origin> editions) {}

    @GetMapping("/api/conventions/{number}/terms")
    @Operation(
            summary = "Les termes en vigueur un jour donné (on, aujourd'hui par défaut), bloc par bloc, "
                    + "avec l'acte dont vient chacun et les échéances que ce texte a créées")
    Shown terms(@PathVariable String number, @RequestParam(required = false) @Nullable LocalDate on, Actor actor) {
        var convention = registry.read(number, actor, "terms");
        var reading = terms.on(on == null ? LocalDate.now(clock) : on, convention);
        var edition = reading.edition();
        return new Shown(
                reading.on(),
                edition.number(),
                edition.inForceOn(),
                TermsInForce.blocks().stream()
                        .map(block -> shown(block, reading))
                        .toList(),
                edition.terms(),
                edition.parties(),
                reading.deadlines(convention).stream().map(Line::of).toList(),
                reading.editions().stream().map(Origin::of).toList());
    }

    private BlockShown shown(Block block, TermsInForce.Reading reading) {
        var edition = reading.edition();
        var written = json.<JsonNode>valueToTree(edition.terms());
        var value = new LinkedHashMap<String, JsonNode>();
        block.parts()
                .forEach(part -> value.put(
                        part, block == Block.PARTIES ? json.valueToTree(edition.parties()) : written.path(part)));
        var origin = Objects.requireNonNull(reading.origins().get(block), block::name);
        return new BlockShown(block, Origin.of(origin), reading.isLocked(block), value);
    }
}
