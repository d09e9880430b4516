package fr.convive.workflow;

import fr.convive.people.Actor;

/** Somebody passed a task to a colleague, and why. */
public record TaskTransferred(OpenTask task, Actor to, String reason) {}
