package fr.convive.evaluation;

import fr.convive.convention.Convention;
import fr.convive.convention.Letterhead;
import fr.convive.convention.Printout;
import fr.convive.document.Section;
import fr.convive.document.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints each round of evaluation: what both sides said, line by line, and what the head concluded. */
@Component
@Order(60)
class EvaluationPrints implements Printout.Press {

    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final Letterhead letterhead;
    private final EvaluationWords words;

    EvaluationPrints(Evaluations evaluations, Conclusions conclusions, Letterhead letterhead, EvaluationWords words) {
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.letterhead = letterhead;
        this.words = words;
    }

    /** What one side said, as it is printed. */
    record SideShown(String title, String words, List<Section.Line> measures, List<String> coherence) {}

    @Override
    public List<Printout> of(Convention convention) {
        var said = evaluations.of(convention.id());
        return said.stream()
                .map(Evaluation::round)
                .distinct()
                .map(round -> letterhead.printout(
                        convention,
                        new Letterhead.Matter(Template.EVALUATION, round, day(said, round)),
                        () -> model(said, round, convention)))
                .toList();
    }

    private static LocalDate day(List<Evaluation> said, int round) {
        return said.stream()
                .filter(one -> one.round() == round)
                .map(Evaluation::evaluatedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Map<String, Object> model(List<Evaluation> said, int round, Convention convention) {
        var spoken = words.of(said);
        var sides = new ArrayList<SideShown>();
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).round() == round) {
                var one = spoken.get(i);
                sides.add(new SideShown(one.label(), one.words(), measures(said.get(i)), one.coherence()));
            }
        }
        return Map.of(
                "sides",
                sides,
                "conclusion",
                conclusions.of(convention.id()).stream()
                        .filter(conclusion -> conclusion.round() == round)
                        .map(words::of)
                        .findFirst()
                        .orElse(""));
    }

    private List<Section.Line> measures(Evaluation evaluation) {
        return evaluation.measures().stream()
                .map(mark -> new Section.Line(
                        words.measure(mark), mark.value() + (mark.comment() == null ? "" : " – " + mark.comment())))
                .toList();
    }
}
