package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Répondre au contrôle de légalité » : the head maintains the act, and its lock goes on, or withdraws it. */
@Component
class AnswerControl implements UserTask<AnswerControlForm, ControlAnswer> {

    private final Conventions conventions;
    private final Deliberations deliberations;
    private final Clock clock;

    AnswerControl(Conventions conventions, Deliberations deliberations, Clock clock) {
        this.conventions = conventions;
        this.deliberations = deliberations;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "board/answer-control";
    }

    @Override
    public AnswerControlForm form(OpenTask task) {
        return AnswerControlForm.blank();
    }

    @Override
    public ControlAnswer submit(AnswerControlForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var act = deliberations.last(convention.id());
        var today = LocalDate.now(clock);
        act.answer(answer.answer(), answer.reason(), today);
        deliberations.save(act);
        if (answer.answer() == ControlAnswer.MAINTAINED) {
            convention.maintained(today);
            conventions.save(convention);
        }
        return answer.answer();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var act = deliberations.last(ConventionId.of(task.businessKey()));
        return act.lastObjection()
                .<Map<String, Object>>map(objection -> Map.of("act", act.title(), "objection", objection))
                .orElseGet(() -> Map.of("act", act.title()));
    }
}
