package fr.convive.intake;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Reprise », on the page of a convention: its references elsewhere, and the fingerprint of what it was read from. */
@Component
@Order(85)
class IntakeChapter implements Chapter.Writer {

    private final Intakes intakes;
    private final Words words;

    IntakeChapter(Intakes intakes, Words words) {
        this.intakes = intakes;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return convention.takenInOn() == null
                ? Optional.empty()
                : intakes.findById(convention.id()).map(intake -> new Chapter("intake", entries(intake)));
    }

    private List<Chapter.Entry> entries(Intake intake) {
        var entries = new ArrayList<>(List.of(new Chapter.Entry("takenOn", words.value(intake.takenOn()))));
        add(entries, "reference", intake.reference());
        add(entries, "partnerReference", intake.partnerReference());
        add(entries, "parent", intake.parent());
        add(entries, "themes", String.join(", ", intake.themes()));
        add(entries, "sha256", intake.sha256());
        return entries;
    }

    private static void add(List<Chapter.Entry> entries, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new Chapter.Entry(label, value));
        }
    }
}
