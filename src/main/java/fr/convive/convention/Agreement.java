package fr.convive.convention;

import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Accord » : who agrees on what: the text that binds, and beside it the one of an amendment being written. */
@Embeddable
public class Agreement {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party> parties;

    private String partner;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Proposal proposal;

    private @Nullable String draftedBy;

    private @Nullable String draftedFor;

    Agreement(List<Party> parties, @Nullable Terms terms) {
        this.parties = List.copyOf(parties);
        this.partner = firstPartner(parties);
        this.terms = terms;
    }

    private static String firstPartner(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.side() == Party.Side.PARTNER)
                .map(Party::name)
                .findFirst()
                .orElseThrow(WithoutPartner::new);
    }

    void write(Terms written, Actor by) {
        var missing = written.missing();
        if (!missing.isEmpty()) {
            throw new MandatoryClauseMissing(missing);
        }
        if (proposal == null) {
            terms = written;
        } else {
            refuseClosed(Block.changed(terms(), written), proposal);
            proposal = proposal.with(written);
        }
        draftedBy = by.login();
        draftedFor = by.inPlaceOf() == null ? null : by.inPlaceOf().login();
    }

    void refuseVisaOfAuthor(Actor by) {
        if (authors().anyMatch(by::actsAs)) {
            throw new VisaByAuthor();
        }
    }

    /** Who wrote the text under discussion, and for whom; nobody before there is one. */
    Stream<String> authors() {
        return Stream.of(draftedBy, draftedFor).filter(Objects::nonNull);
    }

    void propose(Set<Block> open, Proposal.Request request) {
        proposal = new Proposal(terms(), parties, open, request);
    }

    void refuseAmendmentOf(Set<Block> open) {
        if (proposal != null) {
            throw new AmendmentUnderWay();
        }
        var locked = EnumSet.noneOf(Block.class);
        locked.addAll(open);
        locked.retainAll(terms().locked());
        if (!locked.isEmpty()) {
            throw new BlockLocked(locked);
        }
    }

    void proposeParties(List<Party> joined) {
        var changing = underWay();
        if (!joined.equals(parties)) {
            refuseClosed(EnumSet.of(Block.PARTIES), changing);
        }
        proposal = changing.with(joined);
    }

    private static void refuseClosed(Set<Block> changed, Proposal changing) {
        var closed = EnumSet.copyOf(changed);
        closed.removeAll(changing.open());
        if (!closed.isEmpty()) {
            throw new BlockNotOpen(closed);
        }
    }

    /** The text that is being signed, these words of it corrected. */
    void rectify(Rectifiable.Text corrected) {
        if (proposal == null) {
            terms = corrected.terms();
            parties = List.copyOf(corrected.parties());
            partner = firstPartner(parties);
        } else {
            proposal = proposal.with(corrected.terms()).with(corrected.parties());
        }
    }

    /** The text of the amendment takes the place of the one before. */
    void amend() {
        var changing = underWay();
        terms = changing.terms();
        parties = changing.parties();
        partner = firstPartner(parties);
        proposal = null;
    }

    void forgetProposal() {
        proposal = null;
    }

    private Proposal underWay() {
        return Objects.requireNonNull(proposal, "No amendment is under way");
    }

    List<Party> parties() {
        return parties;
    }

    String partner() {
        return partner;
    }

    @Nullable
    Terms written() {
        return terms;
    }

    /** The text that binds, where the process guarantees that it was written. */
    Terms terms() {
        return Objects.requireNonNull(terms, "The terms are not written yet");
    }

    /** The text that is being written, if one is: the amendment's, else the convention's own. */
    @Nullable
    Terms drafted() {
        return proposal == null ? terms : proposal.terms();
    }

    /** Who signs the text that is being written. */
    List<Party> signatories() {
        return proposal == null ? parties : proposal.parties();
    }

    /** The blocks that may be written now. */
    Set<Block> openBlocks() {
        return proposal == null ? EnumSet.allOf(Block.class) : EnumSet.copyOf(proposal.open());
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Agreement() {}

    /** A convention binds a partner. */
    public static class WithoutPartner extends Refusal {}

    /** A clause that the law or the model asks for is missing. */
    public static class MandatoryClauseMissing extends Refusal {

        private final transient List<String> clauses;

        MandatoryClauseMissing(List<String> clauses) {
            super(clauses.stream().map(clause -> "clause." + clause).toList());
            this.clauses = clauses;
        }

        public List<String> clauses() {
            return clauses;
        }
    }

    /** Who wrote the draft gives none of its visas. */
    public static class VisaByAuthor extends Refusal {}

    /** One amendment at a time: the first is signed or dropped before another begins. */
    public static class AmendmentUnderWay extends Refusal {}

    /** The parties locked this block: another object would be another convention (IPE 2007, article 11). */
    public static class BlockLocked extends Refusal {
        BlockLocked(Set<Block> locked) {
            super(locked);
        }
    }

    /** An amendment changes the blocks that it was opened for, no other. */
    public static class BlockNotOpen extends Refusal {
        BlockNotOpen(Set<Block> closed) {
            super(closed);
        }
    }
}
