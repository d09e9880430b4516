package fr.convive.workflow;

/** A task is passed to somebody it is offered to, nobody else. */
public class TransferToStranger extends Refusal {}
