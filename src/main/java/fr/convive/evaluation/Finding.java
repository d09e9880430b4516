package fr.convive.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one side answered to a line of a grid, with the signs it saw. */
record Finding(
        String item,
        Presence answer,
        List<String> signs,
        @Nullable String comment) {

    Finding {
        signs = List.copyOf(signs);
    }
}
