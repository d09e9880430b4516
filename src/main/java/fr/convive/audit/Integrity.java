package fr.convive.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing a chain finds: as many facts as there are, how many of their values were erased, or the first fact that is
 * not the one written.
 */
record Integrity(int facts, long erased, @Nullable Long brokenAt) {

    boolean isIntact() {
        return brokenAt == null;
    }

    static Integrity of(List<Link> chain) {
        long seq = 0;
        var hash = Journal.BEGINNING;
        for (var link : chain) {
            if (!link.follows(seq, hash)) {
                return new Integrity(chain.size(), 0, seq + 1);
            }
            seq = link.seq();
            hash = link.hash();
        }
        return new Integrity(
                chain.size(), chain.stream().mapToLong(Link::erased).sum(), null);
    }
}
