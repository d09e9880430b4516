package fr.convive.audit;

import fr.convive.convention.History;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands in its chain: {@code written} is all that its hash was made of, {@code entry} says it in clear as far
 * as its values are still there.
 */
record Link(
        long seq,
        Instant at,
        int form,
        Journal.Entry written,
        Journal.Entry entry,
        List<Value> values,
        String previous,
        String hash) {

    /** What a commitment stands for: both erased together, or the value alone forgotten, or rid of a person and its salt. */
    record Value(
            String commitment,
            @Nullable String salt,
            @Nullable String value) {

        /** Whether it can be shown to be what was said. */
        boolean isWhole() {
            return salt != null && value != null;
        }

        boolean isTrue() {
            return !isWhole()
                    || Sealing.commitment(Objects.requireNonNull(salt), Objects.requireNonNull(value))
                            .equals(commitment);
        }
    }

    /** A fact of before whose name was erased goes by the name that its login has now. */
    Link named(String nameNow) {
        return form != Canonical.EMPTIED || !written.actorName().isEmpty()
                ? this
                : new Link(seq, at, form, written, written.by(nameNow), values, previous, hash);
    }

    History.Fact fact() {
        return new History.Fact(
                seq,
                at,
                entry.actorName(),
                entry.onBehalfOf(),
                entry.role(),
                entry.act(),
                entry.object(),
                entry.before(),
                entry.after(),
                hash);
    }

    /** Whether this fact is the one that was written in this place after that one. */
    boolean follows(long lastSeq, String lastHash) {
        return seq == lastSeq + 1
                && previous.equals(lastHash)
                && (form == Canonical.EMPTIED || hash.equals(Canonical.hash(form, previous, seq, at, written)))
                && values.stream().allMatch(Value::isTrue);
    }

    /** How many of its commitments no value answers for any more. */
    long erased() {
        return form == Canonical.EMPTIED
                ? 1
                : seals() - values.stream().filter(Value::isWhole).count();
    }

    private long seals() {
        return form == Canonical.SEALED
                ? List.of(written.actorName(), written.onBehalfOf(), written.before(), written.after()).stream()
                        .mapToLong(text -> Sealing.SEAL.matcher(text).results().count())
                        .sum()
                : 0;
    }
}
