package fr.convive.workflow;

/**
 * A rule says no: the class is the sentence, {@code refusal.<class>} in the messages says it in French with these
 * figures. Nothing changed; the person reads why.
 */
public abstract class Refusal extends RuntimeException {

    private final transient Object[] figures;

    protected Refusal(Object... figures) {
        super(null, null, false, false);
        this.figures = figures.clone();
    }

    public String messageKey() {
        return "refusal." + getClass().getSimpleName();
    }

    public Object[] figures() {
        return figures.clone();
    }

    @Override
    public String getMessage() {
        return messageKey();
    }
}
