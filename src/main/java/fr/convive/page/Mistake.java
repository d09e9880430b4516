package fr.convive.page;

import org.jspecify.annotations.Nullable;

/** One line of the summary: the field it links to, the key of its words, its row in a repeated table, the message. */
public record Mistake(String id, String question, @Nullable Integer row, String message) {}
