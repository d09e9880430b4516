package fr.convive.signature;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.workflow.Workflow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** « Ce qui sera refait » for a correction: an agreement in one click, or all that {@code redo-after-change.dmn} says. */
@Component
class RectificationStakes {

    private static final String VOTE = "VOTE";
    private static final List<String> IN_ORDER = List.of("FINANCIAL_VISA", "MANAGEMENT_VISA", VOTE, "SIGNATURES");

    private final Workflow workflow;
    private final SignatureWords words;

    RectificationStakes(Workflow workflow, SignatureWords words) {
        this.workflow = workflow;
        this.words = words;
    }

    List<String> ofWords(List<Signatory> signed) {
        return signed.isEmpty()
                ? List.of(say("atOnce"))
                : List.of(say("asked", Rectifications.names(signed)), say("paused"), say("stand"), say("oneRefuses"));
    }

    /** The whole text goes back: in an amendment for the blocks that it opens, else for all of them. */
    List<String> ofBlocks(Convention convention, Set<Block> blocks, List<Signatory> signed) {
        var stakes = new ArrayList<String>();
        stakes.add(signed.isEmpty() ? say("reopened", blocks) : say("voided", blocks, Rectifications.names(signed)));
        redone(convention).forEach(step -> stakes.add(say("redo." + step)));
        return stakes;
    }

    private List<String> redone(Convention convention) {
        var rewritten = convention.isAmended() ? convention.openBlocks() : EnumSet.allOf(Block.class);
        var redone = rewritten.stream()
                .flatMap(block -> workflow.decide("redoAfterChange", Map.of("block", block.code())).stream())
                .map(rule -> String.valueOf(rule.get("redo")))
                .collect(Collectors.toSet());
        return IN_ORDER.stream()
                .filter(redone::contains)
                .filter(step -> !step.equals(VOTE) || convention.isBoardNeeded())
                .toList();
    }

    private String say(String key, Object... figures) {
        return words.say("rectification.stakes." + key, figures);
    }
}
