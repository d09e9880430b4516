package fr.convive.preparation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the chapters of this phase say in French. */
@Component
class PreparationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    PreparationWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }

    String of(LocalDate day) {
        return DAY.format(day);
    }

    String of(Obstacle obstacle) {
        return of("obstacle." + obstacle.code());
    }
}
