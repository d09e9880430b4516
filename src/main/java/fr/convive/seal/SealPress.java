package fr.convive.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Presse à sceau » : holds the seal of this installation, if it was given one. */
public final class SealPress {

    private final @Nullable Seal seal;

    SealPress(@Nullable Seal seal) {
        this.seal = seal;
    }

    public Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }
}
