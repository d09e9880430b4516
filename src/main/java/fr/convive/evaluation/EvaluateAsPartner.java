package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Recueillir l'évaluation du partenaire » : the coordinator records what the partner says, or that it does not answer. */
@Component
class EvaluateAsPartner implements UserTask<EvaluateAsPartnerForm, PartnerEvaluation> {

    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final Expected expected;
    private final Clock clock;

    EvaluateAsPartner(Evaluations evaluations, Conclusions conclusions, Expected expected, Clock clock) {
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.expected = expected;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "evaluation/evaluate-as-partner";
    }

    @Override
    public EvaluateAsPartnerForm form(OpenTask task) {
        return EvaluateAsPartnerForm.blank(expected.blank(task.businessKey()));
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = ConventionId.of(task.businessKey());
        var before = evaluations.before(convention, conclusions.round(convention), Evaluation.Side.PARTNER);
        return Sheet.context(Measure.judged(), expected.shown(task.businessKey()), before);
    }

    @Override
    public PartnerEvaluation submit(EvaluateAsPartnerForm answer, OpenTask task) {
        var convention = ConventionId.of(task.businessKey());
        var round = conclusions.round(convention);
        var today = LocalDate.now(clock);
        evaluations.save(
                answer.given()
                        ? Evaluation.ofPartner(convention, round, answer, task.actor(), today)
                                .judging(expected.judged(task.businessKey(), answer))
                        : Evaluation.unanswered(convention, round, answer.reason(), task.actor(), today));
        return answer.answer();
    }
}
