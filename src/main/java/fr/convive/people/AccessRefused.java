package fr.convive.people;

/** Somebody reached for what is not theirs: they saw « introuvable », the journal keeps the fact. */
public record AccessRefused(Actor actor, String what) {}
