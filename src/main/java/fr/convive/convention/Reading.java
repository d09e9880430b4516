package fr.convive.convention;

import fr.convive.people.Actor;

/** An auditor read something of a convention: the journal keeps every reading. */
public record Reading(Actor actor, ConventionId convention, String what) {}
