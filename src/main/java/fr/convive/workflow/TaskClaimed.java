package fr.convive.workflow;

/** Somebody took a task ({@code taken}) or put it back. */
public record TaskClaimed(OpenTask task, boolean taken) {}
