package fr.convive.convention;

import fr.convive.page.Words;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Dossier » : the chapters that a phase writes of a convention. */
@Component
@Order(2)
class DossierTab implements Tab {

    private final Dossier dossier;
    private final Words words;

    DossierTab(Dossier dossier, Words words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** A chapter as it is shown. */
    record ChapterShown(String title, List<SpokenTerms.Line> lines) {}

    @Override
    public String key() {
        return "dossier";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var phases = dossier.phases();
        var phase = phases.contains(asked.phase()) ? asked.phase() : phaseOf(asked.convention(), phases);
        return Map.of(
                "phases",
                phases,
                "phase",
                phase,
                "chapters",
                dossier.of(asked.convention(), phase).stream()
                        .map(this::chapter)
                        .toList());
    }

    /** The phase under way, else the first that has something to say. */
    private static String phaseOf(Convention convention, List<String> phases) {
        var now = switch (convention.status().stage()) {
            case PREPARATION -> "preparation";
            case DRAFTING -> "drafting";
            case BOARD -> "board";
            case SIGNATURE -> "signature";
            case LIFE -> "followup";
            case END -> "ending";
        };
        return phases.contains(now) ? now : phases.stream().findFirst().orElse("");
    }

    private ChapterShown chapter(Chapter chapter) {
        var key = "chapter." + chapter.key();
        return new ChapterShown(
                words.find(key).orElse(chapter.key()),
                chapter.entries().stream()
                        .map(entry -> new SpokenTerms.Line(
                                words.find(key + "." + entry.label()).orElse(entry.label()), entry.value()))
                        .toList());
    }
}
