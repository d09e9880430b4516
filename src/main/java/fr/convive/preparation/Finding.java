package fr.convive.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One brake of the grid, answered: absent, present or blocking, which of its sub-items, and why. */
record Finding(
        Obstacle obstacle,
        Presence presence,
        List<String> items,
        @Nullable String comment) {

    Finding {
        items = List.copyOf(items);
    }
}
