package fr.convive.evaluation;

import fr.convive.convention.Convention;
import fr.convive.convention.Status;
import fr.convive.convention.SuccessionGuard;
import fr.convive.workflow.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the text foresees an evaluation, no new convention before its conclusions are deposited (IPE 2007, article 10). */
@Component
class DepositGuard implements SuccessionGuard {

    private final Conclusions conclusions;

    DepositGuard(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public Optional<Refusal> against(Convention predecessor) {
        return isEvaluationAwaited(predecessor)
                ? Optional.of(new SuccessorBeforeEvaluation(predecessor.number()))
                : Optional.empty();
    }

    /** A closed file takes no evaluation any more: it bars nothing. */
    private boolean isEvaluationAwaited(Convention predecessor) {
        var terms = predecessor.terms();
        return terms != null
                && terms.evaluation() != null
                && predecessor.effectiveOn() != null
                && predecessor.status() != Status.CLOSED
                && conclusions.of(predecessor.id()).isEmpty();
    }

    /** The evaluation of the convention that this one follows is not deposited yet. */
    public static class SuccessorBeforeEvaluation extends Refusal {
        SuccessorBeforeEvaluation(String predecessor) {
            super(predecessor);
        }
    }
}
