package fr.convive.page;

import java.util.Collection;
import java.util.List;

/**
 * What a person answered to one question: the field's id, the question (the path without its rows), the text to show
 * again, the ticked values, what is wrong, and whether the text could not be read at all.
 */
public record Answer(
        String id, String question, String text, Collection<String> ticked, List<String> messages, boolean unread) {

    public boolean isWrong() {
        return !messages.isEmpty();
    }

    public boolean has(Object value) {
        return ticked.contains(value.toString());
    }
}
