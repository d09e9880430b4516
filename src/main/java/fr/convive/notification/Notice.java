package fr.convive.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened and to whom it is told. {@code audience}: {@code head:0750654D}, {@code user:login} or
 * {@code mail:address}; of notices with the same {@code about} nobody gets two letters. In the body a blank line ends a
 * paragraph, and a line that begins with {@code /} is a page of the house.
 */
record Notice(
        String key,
        String about,
        Occasion occasion,
        String audience,
        Case within,
        String taskId,
        @Nullable LocalDate dueOn,
        String subject,
        String body,
        boolean secret) {

    static final String MAIL = "mail:";
    static final String USER = "user:";

    /** The convention that it is about, by its business key and its number, and where it belongs; nothing: none. */
    record Case(String key, String number, String school, String academy) {

        static final Case NONE = new Case("", "", "", "");
    }
}
