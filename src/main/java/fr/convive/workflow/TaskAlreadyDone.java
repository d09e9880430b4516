package fr.convive.workflow;

import java.time.Instant;

/** Somebody else was first: « déjà traitée par X à 14:02 ». */
public class TaskAlreadyDone extends RuntimeException {

    private final String by;
    private final transient Instant at;

    TaskAlreadyDone(String by, Instant at) {
        super("Done by " + by);
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
