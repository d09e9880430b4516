package fr.convive.workflow;

import fr.convive.people.Actor;

/** A task was handed over to somebody who holds the power to do it. */
public record TaskOffered(OpenTask task, Actor to) {}
