package fr.convive.wording;

import fr.convive.convention.Convention;
import fr.convive.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known only after a text was drafted: the act that authorises it, the day of the last signature. */
@Component
class LateWords {

    private final Words words;

    LateWords(Words words) {
        this.words = words;
    }

    /** The articles of a text as they read today. */
    List<Written> articles(Convention convention, TextVersion version) {
        var values = values(convention, version);
        return version.articles().stream()
                .map(article -> new Written(
                        article.article(),
                        article.level(),
                        article.block(),
                        article.title(),
                        article.paragraphs().stream()
                                .map(paragraph -> Variables.filled(paragraph, values))
                                .filter(paragraph -> !paragraph.isBlank())
                                .toList(),
                        article.source(),
                        article.version()))
                .toList();
    }

    private Map<String, String> values(Convention convention, TextVersion version) {
        var values = new HashMap<String, String>();
        boolean own = version.ofText() == 0;
        var act = convention.deliberation();
        values.put(
                "deliberation",
                !convention.isBoardNeeded()
                        ? ""
                        : own && act != null
                                ? words.say("text.deliberation", act)
                                : words.say("text.deliberation.awaited"));
        values.put("signedOn", own ? words.value(convention.signedOn()) : "");
        return values;
    }
}
