package fr.convive.ending;

import fr.convive.workflow.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the messages, their days written as people read them. */
@Component
class EndingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private final MessageSource messages;

    EndingWords(MessageSource messages) {
        this.messages = messages;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    String say(String key, @Nullable Object... figures) {
        return messages.getMessage(key, Arrays.stream(figures).map(this::said).toArray(), Locale.FRENCH);
    }

    private @Nullable Object said(@Nullable Object figure) {
        if (figure instanceof LocalDate day) {
            return day(day);
        }
        return figure instanceof Enum<?> constant
                ? messages.getMessage(
                        constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant,
                        null,
                        constant.name(),
                        Locale.FRENCH)
                : figure;
    }

    String why(Refusal refusal) {
        return say(refusal.messageKey(), refusal.figures());
    }
}
