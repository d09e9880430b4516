package fr.convive.notification;

/** The mail server did not take a letter: what that means for this one and for those behind it. */
class Undelivered extends RuntimeException {

    private final Meaning meaning;
    private final String answer;

    Undelivered(Meaning meaning, String answer, Throwable cause) {
        super(meaning + " " + answer, cause);
        this.meaning = meaning;
        this.answer = answer;
    }

    /** What to do next; the message {@code mail.failure.<name>} says it to people. */
    enum Meaning {
        /** Refused for now: this letter is tried again, the others go on. */
        LATER,
        /** Refused for good. */
        NEVER,
        /** The server wants fewer letters: all wait. */
        FLOOD,
        /** Nobody answers, or not in time: all wait a little. */
        UNREACHABLE,
        /** The connection broke before the letter's end: it is tried again. */
        BROKEN,
        /** It was read to its end and no answer came: it may have arrived. All wait a little. */
        UNSURE,
        /** The certificate is not that of the server, or the server does not encrypt: nothing is said in clear. */
        UNSAFE,
        /** The account is not accepted. */
        ACCOUNT
    }

    Meaning meaning() {
        return meaning;
    }

    /** The code of the answer, or nothing. */
    String answer() {
        return answer;
    }

    boolean stopsAll() {
        return switch (meaning) {
            case LATER, NEVER, BROKEN -> false;
            case FLOOD, UNREACHABLE, UNSURE, UNSAFE, ACCOUNT -> true;
        };
    }
}
