package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E20;
import static fr.convive.deadline.DeadlineCode.E21;
import static fr.convive.deadline.DeadlineCode.E22;
import static fr.convive.deadline.DeadlineCode.E24;
import static fr.convive.deadline.DeadlineCode.E25;
import static fr.convive.deadline.DeadlineCode.E26;
import static fr.convive.deadline.DeadlineCode.E27;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Fin » : evaluation, decision on what follows, notice, term, formal demand, and what survives. */
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

    /** The end of a formal demand's delay, with what to know of it beside the term. */
    public static Optional<Deadline> formalDemand(
            Ending ending, LocalDate sentOn, @Nullable LocalDate receivedOn, Optional<LocalDate> term) {
        var months = ending.formalDemandMonths();
        return ending.formalDemandEndsOn(sentOn, receivedOn).map(on -> {
            var from = ending.base() == Ending.Base.RECEIPT && receivedOn != null ? receivedOn : sentOn;
            var letter = ending.base() == Ending.Base.RECEIPT ? "réception le " : "envoi le ";
            var deadline = Deadline.of(E25, on, letter + French.plusMonths(from, months == null ? 0 : months));
            return term.flatMap(last -> beside(on, last)).map(deadline::warned).orElse(deadline);
        });
    }

    /** What to say of an application that would outlive its framework. */
    public static Optional<String> outliving(LocalDate term, LocalDate frameworkTerm) {
        return term.isAfter(frameworkTerm)
                ? Optional.of("la convention-cadre expire avant, le " + French.date(frameworkTerm))
                : Optional.empty();
    }

    static List<Deadline> of(Lifespan life) {
        var all = new ArrayList<Deadline>();
        var facts = life.facts();
        var schedule = life.schedule();
        notices(life).forEach(all::add);
        life.anniversaries().stream().map(a -> a.deadline(life)).forEach(all::add);
        var settled = facts.has(Kind.REMEDIED) || facts.has(Kind.TERMINATION);
        facts.of(Kind.FORMAL_DEMAND)
                .forEach(letter -> formalDemand(schedule.ending(), letter.on(), letter.receivedOn(), life.fullTerm())
                        .map(deadline -> deadline.done(settled))
                        .ifPresent(all::add));
        life.lastDay().ifPresent(term -> {
            Optional.ofNullable(schedule.evaluation())
                    .map(rule -> evaluation(rule, life.whole()).done(facts.has(Kind.EVALUATION_FILED)))
                    .ifPresent(all::add);
            all.add(decision(term).done(facts.has(Kind.RENEWAL_DECIDED) || facts.has(Kind.DENUNCIATION)));
            all.add(term(life, term));
            if (schedule.hasMoney()) {
                all.add(inspection(term));
            }
            survival(schedule.ending(), term).ifPresent(all::add);
        });
        return all;
    }

    private static Stream<Deadline> notices(Lifespan life) {
        var months = life.schedule().renewal().noticeMonths();
        var base = life.schedule().renewal().noticeBase() == Renewal.NoticeBase.TERM ? "terme du " : "anniversaire du ";
        return life.turnsUnderNotice().stream().map(turn -> {
            var from = life.schedule().renewal().noticeBase() == Renewal.NoticeBase.TERM ? turn.minusDays(1) : turn;
            return Deadline.of(
                    E22, life.turns().noticeBefore(turn), base + French.minusMonths(from, months == null ? 0 : months));
        });
    }

    private static Deadline term(Lifespan life, LocalDate term) {
        var formula = life.fullTerm().filter(term::equals).isPresent()
                ? "veille de : " + life.turns().formula(term.plusDays(1))
                : "fin anticipée le " + French.date(term);
        return Deadline.of(E24, term, formula);
    }

    private static Optional<Deadline> survival(Ending ending, LocalDate term) {
        return Optional.ofNullable(ending.survivesMonths())
                .map(months -> Deadline.of(E27, term.plusMonths(months), "terme du " + French.plusMonths(term, months))
                        .labelled("Fin des obligations qui survivent au terme"));
    }

    private static Optional<String> beside(LocalDate on, LocalDate term) {
        if (on.isEqual(term)) {
            return Optional.of("égale au terme : sans effet utile");
        }
        return on.isAfter(term) ? Optional.of("la convention expire avant, le " + French.date(term)) : Optional.empty();
    }
}
