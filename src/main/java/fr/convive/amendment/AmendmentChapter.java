package fr.convive.amendment;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Avenants » on the page of a convention: what each changed, why, and since when. */
@Component
@Order(70)
class AmendmentChapter implements Chapter.Writer {

    private final Amendments amendments;
    private final AmendmentPhrases phrases;

    AmendmentChapter(Amendments amendments, AmendmentPhrases phrases) {
        this.amendments = amendments;
        this.phrases = phrases;
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
        return phrases.say(
                "amendment.entry." + amendment.state(),
                String.valueOf(amendment.number()),
                amendment.describedOn(),
                amendment.inForceOn(),
                amendment.blocks(),
                amendment.reason(),
                amendment.droppedBecause() == null ? amendment.reason() : amendment.droppedBecause());
    }
}
