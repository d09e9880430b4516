package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E20;
import static fr.convive.deadline.DeadlineCode.E21;
import static fr.convive.deadline.DeadlineCode.E24;
import static fr.convive.deadline.DeadlineCode.E26;
import static fr.convive.deadline.DeadlineCode.E27;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** « Fin » : evaluation, decision on what follows, term, inspection and what survives. */
public final class EndCalendar {

    private static final int DECISION_MONTHS = 3;
    private static final int INSPECTION_DAYS = 30;

    private EndCalendar() {}

    public static Deadline evaluation(EvaluationRule rule, Period life) {
        var due = rule.dueOn(life);
        var months = rule.monthsBeforeTerm();
        var formula = months == null
                ? "avant le %s de la dernière année d'exécution (terme le %s) = %s"
                        .formatted(French.date(due.plusDays(1)), French.date(life.endsOn()), French.date(due))
                : "terme du " + French.minusMonths(life.endsOn(), months);
        return Deadline.of(E20, due, formula);
    }

    /** The day by which the board should have decided on what follows the term. */
    public static Deadline decision(LocalDate term) {
        return Deadline.of(
                E21, term.minusMonths(DECISION_MONTHS), term, "terme du " + French.minusMonths(term, DECISION_MONTHS));
    }

    public static Deadline inspection(LocalDate term) {
        return Deadline.of(
                E26, term.plusDays(INSPECTION_DAYS), term, "terme du " + French.plusDays(term, INSPECTION_DAYS));
    }

    /** What to say of an application that would outlive its framework. */
    public static Optional<String> outliving(LocalDate term, LocalDate frameworkTerm) {
        return term.isAfter(frameworkTerm)
                ? Optional.of("la convention-cadre expire avant, le " + French.date(frameworkTerm))
                : Optional.empty();
    }

    static Stream<Deadline> of(Lifespan life) {
        return life.lastDay().stream()
                .flatMap(term -> Stream.of(
                                evaluation(life, term),
                                decision(life, term),
                                Optional.of(term(life, term)),
                                Optional.of(inspection(term))
                                        .filter(inspection -> life.schedule().hasMoney()),
                                survival(life.schedule().ending(), term))
                        .flatMap(Optional::stream));
    }

    /** By its clause, unless the convention ends before that day comes: then at its end. */
    private static Optional<Deadline> evaluation(Lifespan life, LocalDate term) {
        var evaluated = life.facts().has(Kind.EVALUATION_FILED);
        return Optional.ofNullable(life.schedule().evaluation())
                .map(rule -> life.fullTerm()
                        .map(full -> evaluation(rule, new Period(life.schedule().effectiveOn(), full)))
                        .filter(deadline -> !deadline.dueOn().isAfter(term))
                        .orElseGet(() -> Deadline.of(E20, term, early(term)))
                        .done(evaluated));
    }

    /** A convention that ends early has nothing left to decide. */
    private static Optional<Deadline> decision(Lifespan life, LocalDate term) {
        return life.fullTerm()
                .filter(term::equals)
                .map(EndCalendar::decision)
                .map(deadline -> deadline.done(life.facts().has(Kind.RENEWAL_DECIDED)));
    }

    private static Deadline term(Lifespan life, LocalDate term) {
        return Deadline.of(E24, term, termFormula(life, term));
    }

    private static String termFormula(Lifespan life, LocalDate term) {
        if (life.fullTerm().filter(term::equals).isEmpty()) {
            return early(term);
        }
        return term.equals(life.schedule().duration().endsOn())
                ? "date de la clause = " + French.date(term)
                : "veille de : " + life.turns().formula(term.plusDays(1));
    }

    private static Optional<Deadline> survival(Ending ending, LocalDate term) {
        return Optional.ofNullable(ending.survivesMonths())
                .map(months -> Deadline.of(E27, term.plusMonths(months), "terme du " + French.plusMonths(term, months))
                        .labelled("Fin des obligations qui survivent au terme"));
    }

    private static String early(LocalDate term) {
        return "fin anticipée le " + French.date(term);
    }
}
