package fr.convive.workflow;

/** The task is open and the person sees its convention, but it is offered to others. */
public class TaskOfOthers extends RuntimeException {}
