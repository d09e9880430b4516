package fr.convive.convention;

/** A convention in a line, as the pages beside it show it. */
public record Subject(String number, String title, String partner, String statusLabel) {}
