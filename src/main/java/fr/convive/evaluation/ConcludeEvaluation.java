package fr.convive.evaluation;

import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Conclure l'évaluation » : the head reads both bilans and decides what follows. */
@Component
class ConcludeEvaluation implements UserTask<ConcludeEvaluationForm, Verdict> {

    private final Conventions conventions;
    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final EvaluationWords words;
    private final DeadlineBook book;
    private final Clock clock;

    ConcludeEvaluation(
            Conventions conventions,
            Evaluations evaluations,
            Conclusions conclusions,
            EvaluationWords words,
            DeadlineBook book,
            Clock clock) {
        this.conventions = conventions;
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.words = words;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "evaluation/conclude-evaluation";
    }

    @Override
    public ConcludeEvaluationForm form(OpenTask task) {
        return ConcludeEvaluationForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = conclusions.round(convention.id());
        return Map.of(
                "sides",
                evaluations.of(convention.id()).stream()
                        .filter(evaluation -> evaluation.round() == round)
                        .map(words::of)
                        .toList());
    }

    @Override
    public Verdict submit(ConcludeEvaluationForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = conclusions.round(convention.id());
        conclusions.save(Conclusion.of(convention, round, answer, task.actor(), LocalDate.now(clock)));
        book.factsChanged(convention.id());
        return answer.answer();
    }
}
