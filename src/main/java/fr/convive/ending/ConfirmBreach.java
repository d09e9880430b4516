package fr.convive.ending;

import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.deadline.LetterCalendar;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** « Constater la suite donnée » : a fortnight before the delay ends the head says whether the breach was remedied. */
@Component
class ConfirmBreach implements UserTask<ConfirmBreachForm, Confirmation> {

    private final Conventions conventions;
    private final BreachRecords breaches;
    private final DeadlineBook book;
    private final Clock clock;

    ConfirmBreach(Conventions conventions, BreachRecords breaches, DeadlineBook book, Clock clock) {
        this.conventions = conventions;
        this.breaches = breaches;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "ending/confirm-breach";
    }

    @Override
    public ConfirmBreachForm form(OpenTask task) {
        return ConfirmBreachForm.blank();
    }

    /** With what to know of this delay beside the term: a demand that outlives the convention is of no use. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        var breach = breaches.getDemanded(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var sentOn = Objects.requireNonNull(breach.sentOn());
        var warnings = LetterCalendar.formalDemand(
                        Breach.clauseOf(convention),
                        sentOn,
                        breach.receivedOn(),
                        book.life(convention).lastDay())
                .map(deadline -> deadline.warnings())
                .orElseGet(List::of);
        return Map.of(
                "reproach",
                String.valueOf(breach.breaches()),
                "sentOn",
                sentOn,
                "endsOn",
                breach.deadline(),
                "warnings",
                warnings);
    }

    /** Persisting, it ends at the end of the delay and not before. */
    @Override
    public Confirmation submit(ConfirmBreachForm answer, OpenTask task) {
        var breach = breaches.getDemanded(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Confirmation.PERSISTS) {
            breach.persists(answer.observation(), convention, today);
        } else {
            breach.remedied(answer.observation(), today);
            convention.remedied(today);
            conventions.save(convention);
        }
        breaches.save(breach);
        book.factsChanged(convention.id());
        return answer.answer();
    }
}
