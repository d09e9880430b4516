package fr.convive.preparation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Freins », on the page of a convention: those that stand, each with its sub-items, and how many do not. */
@Component
@Order(12)
class ObstaclesChapter implements Chapter.Writer {

    private final RiskAnalyses analyses;
    private final PreparationWords words;

    ObstaclesChapter(RiskAnalyses analyses, PreparationWords words) {
        this.analyses = analyses;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.status() == Status.NEED) {
            return Optional.empty();
        }
        return analyses.findById(convention.id()).map(analysis -> new Chapter("obstacles", entries(analysis)));
    }

    private List<Chapter.Entry> entries(RiskAnalysis analysis) {
        var entries = new ArrayList<Chapter.Entry>();
        analysis.obstacles().stream()
                .filter(finding -> finding.presence() != Presence.ABSENT)
                .forEach(finding ->
                        entries.add(new Chapter.Entry(finding.presence().name(), sentence(finding))));
        int absent = analysis.obstacles().size() - entries.size();
        entries.add(new Chapter.Entry("ABSENT", words.of("chapter.obstacles.count", absent)));
        entries.add(new Chapter.Entry(
                "analysed", words.of("chapter.byOn", analysis.analysedBy(), words.of(analysis.analysedOn()))));
        return entries;
    }

    private String sentence(Finding finding) {
        var parts = new ArrayList<String>();
        finding.items().forEach(item -> parts.add(words.of("obstacle." + item)));
        if (finding.comment() != null) {
            parts.add(finding.comment());
        }
        var name = words.of(finding.obstacle());
        return parts.isEmpty() ? name : name + "\u00a0: " + String.join(", ", parts);
    }
}
