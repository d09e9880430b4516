package fr.convive.signature;

import fr.convive.workflow.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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
        return messages.getMessage(key, Arrays.stream(figures).map(this::said).toArray(), Locale.FRENCH);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    String moment(Instant instant) {
        return HOUR.format(instant.atZone(Paris.ZONE));
    }

    /** A value as a person reads it; a constant by its message, several one after the other. */
    String value(@Nullable Object value) {
        return String.valueOf(said(value));
    }

    private Object said(@Nullable Object figure) {
        if (figure == null) {
            return "";
        }
        if (figure instanceof LocalDate day) {
            return day(day);
        }
        if (figure instanceof Instant instant) {
            return moment(instant);
        }
        if (figure instanceof Enum<?> constant) {
            var type = constant.getDeclaringClass().getSimpleName();
            var key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name();
            return Objects.requireNonNullElse(
                    messages.getMessage(key, null, constant.name(), Locale.FRENCH), constant.name());
        }
        return figure instanceof Collection<?> several
                ? several.stream().map(this::value).collect(Collectors.joining(", "))
                : figure;
    }
}
