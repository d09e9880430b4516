package fr.convive.workflow;

/** The task is taken by a colleague: it can be asked for, not answered. */
public class TaskTaken extends Refusal {

    TaskTaken(String by) {
        super(by);
    }
}
