package fr.convive.people;

/** Somebody who left was erased: nothing of how they came in stays. */
public record PersonErased(String login) {}
