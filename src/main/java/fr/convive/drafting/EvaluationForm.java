package fr.convive.drafting;

import fr.convive.deadline.EvaluationRule;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** « Évaluation » as it is asked: before a day of the last year of execution, or so many months before the term. */
@NullUnmarked // raw input: nothing holds before validation
record EvaluationForm(@Size(max = 5) String strictlyBefore, EvaluationRule.Of of, Integer monthsBeforeTerm) {

    static final EvaluationForm BLANK = new EvaluationForm(null, null, null);

    static EvaluationForm of(@Nullable EvaluationRule rule) {
        return rule == null
                ? BLANK
                : new EvaluationForm(Days.written(rule.strictlyBefore()), rule.of(), rule.monthsBeforeTerm());
    }

    boolean nothingSaid() {
        return (strictlyBefore == null || strictlyBefore.isBlank()) && monthsBeforeTerm == null;
    }

    EvaluationRule rule() {
        return new EvaluationRule(Days.read(strictlyBefore, "evaluation.strictlyBefore"), of, monthsBeforeTerm);
    }
}
