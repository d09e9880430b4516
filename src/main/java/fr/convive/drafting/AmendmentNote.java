package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of a draft say first where it is that of an amendment: which one, on what, and why it was asked. */
@Component
class AmendmentNote {

    private final French french;

    AmendmentNote(French french) {
        this.french = french;
    }

    /** These facts of a page, under the sentence of the amendment if one is being written. */
    Map<String, Object> above(Map<String, Object> facts, Convention convention) {
        var proposal = convention.proposal();
        if (proposal == null) {
            return facts;
        }
        var noted = new HashMap<>(facts);
        noted.put(
                "sentence",
                french.say(
                        "draft.amendment",
                        proposal.request().number(),
                        proposal.open().stream()
                                .map(block -> french.say("block." + block))
                                .collect(Collectors.joining(", ")),
                        proposal.request().reason()));
        return noted;
    }

    /** The blocks that are under discussion: of a convention's own text all it says, of an amendment what it changes. */
    static Set<Block> discussed(Convention convention) {
        return convention.isAmended() ? EnumSet.copyOf(convention.openBlocks()) : EnumSet.copyOf(Block.written());
    }
}
