package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** « Évaluation » : before a day of the last year of execution, or so many months before the term. */
public record EvaluationRule(
        @Nullable MonthDay strictlyBefore,
        @Nullable Of of,
        @Nullable Integer monthsBeforeTerm) {

    public enum Of {
        LAST_YEAR_OF_EXECUTION
    }

    public EvaluationRule {
        unless(
                (strictlyBefore == null) != (monthsBeforeTerm == null),
                "evaluation",
                "L'évaluation est due avant un jour de la dernière année, ou un nombre de mois avant le terme.");
        unlessBetween(0, 60, monthsBeforeTerm, "evaluation.monthsBeforeTerm");
        of = strictlyBefore == null ? null : Of.LAST_YEAR_OF_EXECUTION;
    }

    public static EvaluationRule strictlyBefore(MonthDay day) {
        return new EvaluationRule(day, Of.LAST_YEAR_OF_EXECUTION, null);
    }

    public static EvaluationRule monthsBeforeTerm(int months) {
        return new EvaluationRule(null, null, months);
    }

    /** The day named in the last year, so never after the term; a life too short for one is judged at its term. */
    public LocalDate dueOn(Period life) {
        var due = strictlyBefore != null
                ? Eve.notAfter(life.endsOn(), strictlyBefore)
                : life.endsOn().minusMonths(monthsBeforeTerm == null ? 0 : monthsBeforeTerm);
        return due.isBefore(life.startsOn()) ? life.endsOn() : due;
    }
}
