package fr.convive.amendment;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Avenants » on the page of a convention: what each changed, why, and since when. */
@Component
@Order(70)
class AmendmentChapter implements Chapter.Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final Amendments amendments;
    private final MessageSource messages;

    AmendmentChapter(Amendments amendments, MessageSource messages) {
        this.amendments = amendments;
        this.messages = messages;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = amendments.of(convention.id()).stream()
                .map(amendment -> new Chapter.Entry(amendment.state().name(), words(amendment)))
                .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter("amendments", entries));
    }

    private String words(Amendment amendment) {
        var blocks = amendment.blocks().stream()
                .sorted()
                .map(block -> message("describeAmendment.blocks." + block))
                .collect(Collectors.joining(", "));
        return message(
                "amendment.entry." + amendment.state(),
                String.valueOf(amendment.number()),
                day(amendment.describedOn()),
                day(amendment.inForceOn()),
                blocks,
                amendment.reason(),
                amendment.droppedBecause() == null ? amendment.reason() : amendment.droppedBecause());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String message(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }
}
