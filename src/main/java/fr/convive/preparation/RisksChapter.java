package fr.convive.preparation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Risques », on the page of a convention: each row of the table, the heaviest first, and the head's decision. */
@Component
@Order(13)
class RisksChapter implements Chapter.Writer {

    private final RiskAnalyses analyses;
    private final PreparationWords words;

    RisksChapter(RiskAnalyses analyses, PreparationWords words) {
        this.analyses = analyses;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.status() == Status.NEED) {
            return Optional.empty();
        }
        return analyses.findById(convention.id())
                .filter(analysis -> !analysis.risks().isEmpty())
                .map(analysis -> new Chapter("risks", entries(analysis)));
    }

    private List<Chapter.Entry> entries(RiskAnalysis analysis) {
        var entries = new ArrayList<Chapter.Entry>();
        analysis.risks().stream()
                .sorted(Comparator.comparing(Risk::criticality).reversed())
                .forEach(risk -> entries.add(new Chapter.Entry(risk.level().name(), sentence(risk))));
        analysis.decision()
                .ifPresent(decision -> entries.add(new Chapter.Entry(
                        decision.arbitration().name(),
                        words.of(
                                "chapter.risks.decision", decision.reason(), decision.by(), words.of(decision.on())))));
        return entries;
    }

    private String sentence(Risk risk) {
        return words.of(
                "chapter.risks.row",
                words.of(risk.obstacle()),
                risk.cause(),
                risk.effect(),
                risk.criticality(),
                risk.action(),
                risk.owner(),
                words.of(risk.dueOn()),
                risk.residual());
    }
}
