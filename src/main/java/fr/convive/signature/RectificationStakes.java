package fr.convive.signature;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.workflow.Workflow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** « Ce qui sera refait » for a correction: an agreement in one click, or all that {@code redo-after-change.dmn} says. */
@Component
class RectificationStakes {

    private static final String VOTE = "VOTE";

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

    private Set<String> redone(Convention convention) {
        var redone = new TreeSet<String>();
        var rewritten = convention.isAmended() ? convention.openBlocks() : EnumSet.allOf(Block.class);
        rewritten.forEach(block -> workflow.decide("redoAfterChange", Map.of("block", block.code()))
                .forEach(rule -> redone.add(String.valueOf(rule.get("redo")))));
        if (!convention.isBoardNeeded()) {
            redone.remove(VOTE);
        }
        return redone;
    }

    private String say(String key, Object... figures) {
        return words.say("rectification.stakes." + key, figures);
    }
}
