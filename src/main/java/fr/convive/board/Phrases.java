package fr.convive.board;

import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the messages, their days written as people read them. */
@Component
class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    String say(String key, Object... figures) {
        return messages.getMessage(
                key,
                Arrays.stream(figures)
                        .map(figure -> figure instanceof LocalDate day ? day(day) : figure)
                        .toArray(),
                Locale.FRENCH);
    }

    String why(Refusal refusal) {
        return say(refusal.messageKey(), refusal.figures());
    }
}
