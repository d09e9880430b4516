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
    private final Expected expected;
    private final Clock clock;

    Evaluate(Evaluations evaluations, Conclusions conclusions, Expected expected, Clock clock) {
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.expected = expected;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "evaluation/evaluate";
    }

    @Override
    public EvaluateForm form(OpenTask task) {
        return EvaluateForm.blank(expected.blank(task.businessKey()));
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = ConventionId.of(task.businessKey());
        var before = evaluations.before(convention, conclusions.round(convention), Evaluation.Side.SCHOOL);
        return Sheet.context(Measure.all(), expected.shown(task.businessKey()), before);
    }

    @Override
    public OwnEvaluation submit(EvaluateForm answer, OpenTask task) {
        var convention = ConventionId.of(task.businessKey());
        evaluations.save(Evaluation.ofSchool(
                        convention, conclusions.round(convention), answer, task.actor(), LocalDate.now(clock))
                .judging(expected.judged(task.businessKey(), answer)));
        return OwnEvaluation.EVALUATED;
    }
}
