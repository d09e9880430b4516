package fr.convive.amendment;

import fr.convive.convention.Block;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the messages, their days and blocks written as people read them. */
@Component
class AmendmentPhrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final MessageSource messages;

    AmendmentPhrases(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, @Nullable Object... figures) {
        return messages.getMessage(key, Arrays.stream(figures).map(this::said).toArray(), Locale.FRENCH);
    }

    private Object said(@Nullable Object figure) {
        if (figure == null) {
            return "";
        }
        if (figure instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (figure instanceof Block block) {
            return say("describeAmendment.blocks." + block);
        }
        return figure instanceof Collection<?> several
                ? several.stream().sorted().map(this::said).map(String::valueOf).collect(Collectors.joining(", "))
                : figure;
    }
}
