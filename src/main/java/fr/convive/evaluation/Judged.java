package fr.convive.evaluation;

import org.jspecify.annotations.Nullable;

/** « Cohérence » : what one side says of one line of what was expected; {@code label} is the message that names the line. */
record Judged(
        String line,
        String label,
        Judgement judgement,
        @Nullable String comment) {}
