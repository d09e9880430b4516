package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Évaluer la convention » : the coordinator gives the school's bilan. */
@Component
class Evaluate implements UserTask<EvaluateForm, OwnEvaluation> {

    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final Clock clock;

    Evaluate(Evaluations evaluations, Conclusions conclusions, Clock clock) {
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "evaluation/evaluate";
    }

    @Override
    public EvaluateForm form(OpenTask task) {
        return EvaluateForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return Sheet.context(Measure.all());
    }

    @Override
    public OwnEvaluation submit(EvaluateForm answer, OpenTask task) {
        var convention = ConventionId.of(task.businessKey());
        evaluations.save(Evaluation.ofSchool(
                convention, conclusions.round(convention), answer, task.actor(), LocalDate.now(clock)));
        return OwnEvaluation.EVALUATED;
    }
}
