package fr.convive.document;

/** A file that a convention does not keep, and why: a {@code pieces.unfit.<why>} of the messages. */
public class UnfitFile extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        EMPTY,
        HEAVY,
        KIND,
        DISAGREES,
        ACTIVE,
        ENCRYPTED,
        UNREADABLE,
        ARCHIVE,
        MANY,
        FULL
    }

    private final Why why;

    UnfitFile(String fileName, Why why) {
        super(fileName);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
