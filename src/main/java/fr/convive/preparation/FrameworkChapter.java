package fr.convive.preparation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Cadre », on the page of a convention: the rule that it follows, what it asks for, how it is paid. */
@Component
@Order(10)
class FrameworkChapter implements Chapter.Writer {

    private final FrameworkChoices choices;
    private final PreparationWords words;

    FrameworkChapter(FrameworkChoices choices, PreparationWords words) {
        this.choices = choices;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        return Optional.ofNullable(convention.framework())
                .map(framework -> new Chapter("framework", entries(convention, framework)));
    }

    private List<Chapter.Entry> entries(Convention convention, Framework framework) {
        var entries = new ArrayList<Chapter.Entry>();
        add(entries, "rule", words.of("chooseFramework.rule." + framework.rule()));
        add(entries, "documents", String.join(" · ", framework.documents()));
        add(entries, "funding", String.join(" · ", framework.funding()));
        add(entries, "fundingToday", String.join(" · ", framework.fundingToday()));
        add(entries, "pay", framework.pay());
        framework.warnings().forEach(warning -> add(entries, "warning", warning));
        choices.findById(convention.id()).ifPresent(choice -> {
            add(entries, "reason", Objects.requireNonNullElse(choice.reason(), ""));
            add(entries, "chosen", words.of("chapter.byOn", choice.chosenBy(), words.of(choice.chosenOn())));
        });
        return entries;
    }

    private static void add(List<Chapter.Entry> entries, String label, String value) {
        if (!value.isBlank()) {
            entries.add(new Chapter.Entry(label, value));
        }
    }
}
