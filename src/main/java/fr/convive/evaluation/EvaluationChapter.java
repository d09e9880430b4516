package fr.convive.evaluation;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Évaluation » on the page of a convention: both bilans and the conclusion of each round. */
@Component
@Order(60)
class EvaluationChapter implements Chapter.Writer {

    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final Conventions conventions;
    private final EvaluationWords words;

    EvaluationChapter(
            Evaluations evaluations, Conclusions conclusions, Conventions conventions, EvaluationWords words) {
        this.conventions = conventions;
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = new ArrayList<>();
        words.of(evaluations.of(convention.id())).forEach(said -> {
            entries.add(new Chapter.Entry(said.side(), said.words()));
            if (!said.coherence().isEmpty()) {
                entries.add(
                        new Chapter.Entry("COHERENCE", said.label() + " : " + String.join(" ; ", said.coherence())));
            }
        });
        conclusions
                .of(convention.id())
                .forEach(conclusion -> entries.add(new Chapter.Entry("CONCLUSION", words.of(conclusion))));
        conventions
                .findNumbersByPredecessor(convention.number())
                .forEach(successor -> entries.add(new Chapter.Entry("SUCCESSOR", successor)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter("evaluation", entries));
    }
}
