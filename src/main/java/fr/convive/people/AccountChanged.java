package fr.convive.people;

/** A fact of an account, for the journal: a password changed, a second factor, a role that a claim could not give. */
public record AccountChanged(Actor actor, String act, String what) {}
