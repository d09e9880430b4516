package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.SpokenTerms;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of the draft shows beside its questions: which blocks are open, how the others stand, what was said. */
@Component
class DraftPage {

    private static final List<String> REPORTS =
            List.of("FINANCIAL_REPORT", "ACTIVITY_REPORT", "ANNUAL_ACCOUNTS", "INDICATORS");

    private final Drafts drafts;
    private final Opinions opinions;
    private final SpokenTerms inWords;
    private final AgreedBlocks agreedBlocks;
    private final AmendmentNote note;

    DraftPage(Drafts drafts, Opinions opinions, SpokenTerms inWords, AgreedBlocks agreedBlocks, AmendmentNote note) {
        this.note = note;
        this.drafts = drafts;
        this.opinions = opinions;
        this.inWords = inWords;
        this.agreedBlocks = agreedBlocks;
    }

    Map<String, Object> of(Convention convention) {
        var open = open(convention);
        var terms = convention.drafted();
        var settled = terms == null ? EnumSet.noneOf(Block.class) : closed(open);
        return note.above(
                Map.of(
                        "wide",
                        true,
                        "articles",
                        EnumSet.allOf(Clause.class),
                        "codes",
                        REPORTS,
                        "lockable",
                        EnumSet.complementOf(EnumSet.of(Block.OBJECT)),
                        "open",
                        open.stream().map(Block::name).toList(),
                        "settled",
                        terms == null ? List.of() : said(settled, convention),
                        "kept",
                        terms == null ? List.of() : agreedBlocks.of(settled, terms),
                        "remarks",
                        remarks(convention)),
                convention);
    }

    boolean areOpen(Block block, Convention convention) {
        return open(convention).contains(block);
    }

    private Set<Block> open(Convention convention) {
        var discussed = AmendmentNote.discussed(convention);
        return drafts.findById(convention.id())
                .map(draft -> draft.open(convention.writing(), discussed))
                .orElse(discussed);
    }

    private static Set<Block> closed(Set<Block> open) {
        var closed = EnumSet.copyOf(Block.written());
        closed.removeAll(open);
        return closed;
    }

    private List<SpokenTerms.Block> said(Set<Block> settled, Convention convention) {
        return inWords.of(convention).stream()
                .filter(block -> settled.contains(Block.valueOf(block.key().toUpperCase(Locale.ROOT))))
                .toList();
    }

    /** Why the text comes back: from the partner or a visa, or from further on, once all had agreed on it. */
    private List<String> remarks(Convention convention) {
        var draft = drafts.findById(convention.id()).filter(known -> known.isOf(convention.writing()));
        if (draft.isEmpty()) {
            return List.of();
        }
        return draft.get().frozenOn() != null
                ? Stream.ofNullable(convention.reason())
                        .filter(why -> !why.isBlank())
                        .toList()
                : opinions.of(convention.id()).stream()
                        .filter(said -> !said.favourable())
                        .map(Opinions.Said::text)
                        .toList();
    }
}
