package fr.convive.convention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * « Projet d'avenant » : the text being changed while the one in force still binds, and the blocks that are open in it;
 * {@code request} says which amendment it is.
 */
public record Proposal(Terms terms, List<Party> parties, Set<Block> open, Request request) {

    /** Its place among all that were asked, the number it bears once signed, and why it was asked. */
    public record Request(int place, int number, String reason) {}

    public Proposal {
        parties = List.copyOf(parties);
        open = EnumSet.copyOf(open);
    }

    Proposal with(Terms written) {
        return new Proposal(written, parties, open, request);
    }

    Proposal with(List<Party> joined) {
        return new Proposal(terms, joined, open, request);
    }
}
