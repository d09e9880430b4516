package fr.convive.signature;

import fr.convive.workflow.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the messages, their days and hours written as people read them. */
@Component
class SignatureWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm", Locale.FRENCH);

    private final MessageSource messages;

    SignatureWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, @Nullable Object... figures) {
        return messages.getMessage(
                key, Arrays.stream(figures).map(SignatureWords::said).toArray(), Locale.FRENCH);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    String moment(Instant instant) {
        return HOUR.format(instant.atZone(Paris.ZONE));
    }

    private static @Nullable Object said(@Nullable Object figure) {
        return figure instanceof LocalDate day
                ? day(day)
                : figure instanceof Instant instant ? HOUR.format(instant.atZone(Paris.ZONE)) : figure;
    }
}
