package fr.convive.preparation;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.convention.Printout;
import fr.convive.document.Section;
import fr.convive.document.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints what was prepared: the « tableau de maîtrise des défaillances » and the « cahier des charges ». */
@Component
@Order(10)
class PreparationPrints implements Printout.Press {

    private final RiskAnalyses analyses;
    private final Specifications specifications;
    private final Letterhead letterhead;
    private final PreparationWords words;

    PreparationPrints(
            RiskAnalyses analyses, Specifications specifications, Letterhead letterhead, PreparationWords words) {
        this.analyses = analyses;
        this.specifications = specifications;
        this.letterhead = letterhead;
        this.words = words;
    }

    /** A row of the table as it is printed. */
    record Row(String obstacle, String fear, String figures, String level, String action, String when, int residual) {}

    @Override
    public List<Printout> of(Convention convention) {
        return Stream.of(risks(convention), specification(convention))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Printout> risks(Convention convention) {
        return analyses.findById(convention.id())
                .map(analysis -> letterhead.printout(
                        convention,
                        new Letterhead.Matter(Template.RISKS, "", analysis.analysedOn()),
                        () -> Map.of("rows", rows(analysis), "decision", decision(analysis))));
    }

    private List<Row> rows(RiskAnalysis analysis) {
        return analysis.risks().stream()
                .sorted(Comparator.comparing(Risk::criticality).reversed())
                .map(risk -> new Row(
                        words.of(risk.obstacle()),
                        risk.cause() + "\n" + risk.effect(),
                        "%d × %d × %d = %d"
                                .formatted(risk.gravity(), risk.frequency(), risk.detection(), risk.criticality()),
                        words.of("chapter.risks." + risk.level()),
                        risk.action(),
                        risk.owner() + ", " + words.of(risk.dueOn()),
                        risk.residual()))
                .toList();
    }

    private String decision(RiskAnalysis analysis) {
        return analysis.decision()
                .map(decision ->
                        words.of("chapter.risks.decision", decision.reason(), decision.by(), words.of(decision.on())))
                .orElse("");
    }

    private Optional<Printout> specification(Convention convention) {
        return specifications
                .findById(convention.id())
                .map(written -> letterhead.printout(
                        convention,
                        new Letterhead.Matter(Template.SPECIFICATION, "", convention.openedOn()),
                        () -> Map.of("sections", sections(written))));
    }

    private List<Section.Line> sections(Specification written) {
        return List.of(
                said("context", written.context()),
                said("objectives", written.objectives()),
                said("actions", written.actions()),
                said("means", written.means()),
                said("calendar", written.calendar()),
                said("deliverables", written.deliverables()),
                said("responsibilities", written.responsibilities()),
                said("indicators", written.indicators()),
                said("evaluationQuestions", written.evaluationQuestions()));
    }

    private Section.Line said(String key, String value) {
        return new Section.Line(words.of("chapter.specification." + key), value);
    }
}
