package fr.convive.workflow;

/** A person answered a task, on what power where one is needed; published in the transaction of the answer. */
public record TaskDone(OpenTask task, String outcome, Object answer, String power) {}
