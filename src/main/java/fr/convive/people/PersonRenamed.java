package fr.convive.people;

/** The name of somebody with an account was corrected: it is to be said right wherever it was said. */
public record PersonRenamed(Actor by, String login, String former, String now) {}
