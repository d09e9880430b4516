package fr.convive.bulk;

/** Why a line cannot be taken: the column, and the reason in French. */
public record Fault(String field, String message) {}
