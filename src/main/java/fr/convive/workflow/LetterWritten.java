package fr.convive.workflow;

import java.util.List;

/**
 * A letter to an address outside, published in the transaction of what causes it: it leaves after the commit, at once and
 * once by its key. Subject and body are keys of messages: the subject is said after the number of the case, the body has
 * figures; {@code path} is the page of the house to go to, or empty. A secret letter (the token of a link, a
 * code) lies locked while it waits and is wiped when it has left; its subject never bears the secret.
 */
public record LetterWritten(
        String key,
        String businessKey,
        String to,
        String subject,
        String body,
        List<Object> figures,
        String path,
        boolean secret) {

    public LetterWritten {
        figures = List.copyOf(figures);
    }

    /** What it says goes in no log. */
    @Override
    public String toString() {
        return "LetterWritten[key=" + key + ", subject=" + subject + "]";
    }
}
