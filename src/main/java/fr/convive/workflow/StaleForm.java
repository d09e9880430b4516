package fr.convive.workflow;

/** The record has changed since the form was shown: the person sees what changed before answering again. */
public class StaleForm extends RuntimeException {

    StaleForm(long shown, long current) {
        super("Shown at version %d, now %d".formatted(shown, current));
    }
}
