package fr.convive.workflow;

/** The process reminds somebody: whom (an audience), about what (a message key); published where its timer fires. */
public record Reminded(String businessKey, String audience, String messageKey) {}
