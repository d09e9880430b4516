package fr.convive.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What was typed cannot be: at which field, in the words of which message, with which figures. */
record Wrong(String field, String message, List<Object> figures) {

    static Wrong at(String field, String message, Object... figures) {
        return new Wrong(
                field,
                message,
                Arrays.stream(figures)
                        .map(figure -> figure instanceof LocalDate day ? Phrases.day(day) : figure)
                        .toList());
    }
}
