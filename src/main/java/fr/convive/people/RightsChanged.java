package fr.convive.people;

/** Somebody gave a right to a person, or took it back: a fact of the journal, told in the words of the page. */
public record RightsChanged(Actor by, String act, String about, String words) {}
