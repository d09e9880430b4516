package fr.convive.wording;

import fr.convive.convention.Tab;
import fr.convive.page.Words;
import fr.convive.people.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Texte » : the convention as it reads, clause by clause, its versions and the way to compare them. */
@Component
@Order(2)
class TextTab implements Tab {

    private final Texts texts;
    private final TextPrints prints;
    private final LateWords late;
    private final Names names;
    private final Words words;

    TextTab(Texts texts, TextPrints prints, LateWords late, Names names, Words words) {
        this.texts = texts;
        this.prints = prints;
        this.late = late;
        this.names = names;
        this.words = words;
    }

    /** One version in the list. */
    record VersionShown(UUID id, String name, String on, String by, boolean here) {}

    /** One clause as it is shown. */
    record ArticleShown(int number, String title, String level, List<String> paragraphs, String source) {}

    @Override
    public String key() {
        return "texte";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var convention = asked.convention();
        var shown = new HashMap<String, Object>();
        var kept = texts.orDrawnUp(convention);
        shown.put("number", convention.number());
        shown.put("articles", List.of());
        shown.put("versions", List.of());
        if (!kept.isEmpty()) {
            var here = kept.stream()
                    .filter(version -> version.id().toString().equals(asked.phase()))
                    .findFirst()
                    .orElse(kept.get(kept.size() - 1));
            var known = names.of(
                    List.of(), kept.stream().map(TextVersion::writtenBy).toList());
            shown.put("text", here.id());
            shown.put("name", name(here));
            shown.put("draft", prints.kind(convention, here, kept) == TextPrints.Kind.DRAFT);
            shown.put(
                    "articles",
                    late.articles(convention, here).stream().map(this::article).toList());
            shown.put(
                    "versions",
                    kept.stream()
                            .map(version -> new VersionShown(
                                    version.id(),
                                    name(version),
                                    words.value(version.writtenOn()),
                                    known.person(version.writtenBy()),
                                    version.id().equals(here.id())))
                            .toList());
            shown.put(
                    "former",
                    kept.size() < 2 ? here.id() : kept.get(kept.size() - 2).id());
            shown.put("latter", kept.get(kept.size() - 1).id());
        }
        return shown;
    }

    private String name(TextVersion version) {
        return words.say("text.version", words.say("textModel." + version.model()), Math.max(1, version.round()));
    }

    private ArticleShown article(Written written) {
        return new ArticleShown(
                written.article().number(),
                written.title(),
                words.say("level." + written.level()),
                written.paragraphs(),
                written.source());
    }
}
