package fr.convive.amendment;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an amendment makes people do again, block by block: read once from {@code redo-after-change.dmn}. */
@Component
class Consequences {

    private final Workflow workflow;
    private volatile @Nullable List<Line> known;

    Consequences(Workflow workflow) {
        this.workflow = workflow;
    }

    /** A step to redo, why, and the blocks that call for it. */
    record Line(Redo redo, String reason, Set<Block> blocks) {}

    /** For one convention; a page asks it again for whatever blocks are ticked: each step once, with its first reason. */
    record Preview(List<Line> lines) {

        public List<Line> of(@Nullable Collection<Block> changed) {
            Map<Redo, Line> redone = new LinkedHashMap<>();
            if (changed != null) {
                lines.stream()
                        .filter(line -> changed.stream().anyMatch(line.blocks()::contains))
                        .forEach(line -> redone.putIfAbsent(line.redo(), line));
            }
            return List.copyOf(redone.values());
        }
    }

    /** No board votes what none had to vote. */
    Preview of(Convention convention) {
        return new Preview(lines().stream()
                .filter(line -> line.redo() != Redo.VOTE || convention.isBoardNeeded())
                .toList());
    }

    private List<Line> lines() {
        var read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private List<Line> read() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (var block : Block.values()) {
            for (var rule : workflow.decide("redoAfterChange", Map.of("block", block.code()))) {
                var redo = Redo.valueOf(String.valueOf(rule.get("redo")));
                lines.computeIfAbsent(
                                String.valueOf(rule),
                                same -> new Line(redo, String.valueOf(rule.get("reason")), EnumSet.noneOf(Block.class)))
                        .blocks()
                        .add(block);
            }
        }
        var inOrder = new ArrayList<>(lines.values());
        inOrder.sort(Comparator.comparing(Line::redo));
        return List.copyOf(inOrder);
    }
}
