package fr.convive.workflow;

/** A person answered a task; published in the transaction of the answer. */
public record TaskDone(OpenTask task, String outcome, Object answer) {}
