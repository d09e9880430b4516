package fr.convive.evaluation;

import org.jspecify.annotations.Nullable;

/** What one side answered to a measure. */
record Mark(Measure measure, int value, @Nullable String comment) {}
