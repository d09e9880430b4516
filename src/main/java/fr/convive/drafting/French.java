package fr.convive.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things of the draft in French, by the keys of the messages. */
@Component
class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    French(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
