package fr.convive.workflow;

/** No such task, or not for this person: the two look the same. */
public class UnknownTask extends RuntimeException {

    UnknownTask(String id) {
        super("No open task " + id);
    }
}
