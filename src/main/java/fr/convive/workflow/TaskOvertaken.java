package fr.convive.workflow;

import java.time.Instant;

/** Somebody changed what the task was about before it was answered: « X a changé ce qui était demandé à 14:02 ». */
public class TaskOvertaken extends RuntimeException {

    private final String by;
    private final transient Instant at;

    TaskOvertaken(String by, Instant at) {
        super("Overtaken by " + by);
        this.by = by;
        this.at = at;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
