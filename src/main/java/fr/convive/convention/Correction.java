package fr.convive.convention;

/** « Correction » : the words at one place of a text, as they were and as they become; {@code clauses[NEUTRALITY]}. */
public record Correction(String place, String before, String after) {}
