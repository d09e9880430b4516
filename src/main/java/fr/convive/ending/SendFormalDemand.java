package fr.convive.ending;

import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Mettre en demeure » : the head sends the letter, or drops the matter with a reason. */
@Component
class SendFormalDemand implements UserTask<SendFormalDemandForm, Demand> {

    private final Conventions conventions;
    private final BreachRecords breaches;
    private final DeadlineBook book;
    private final Clock clock;

    SendFormalDemand(Conventions conventions, BreachRecords breaches, DeadlineBook book, Clock clock) {
        this.conventions = conventions;
        this.breaches = breaches;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "ending/send-formal-demand";
    }

    @Override
    public SendFormalDemandForm form(OpenTask task) {
        return SendFormalDemandForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var breach = breaches.getReported(task.businessKey());
        return Map.of("reproach", breach.reason(), "reportedOn", breach.reportedOn());
    }

    @Override
    public Demand submit(SendFormalDemandForm answer, OpenTask task) {
        var breach = breaches.getReported(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Demand.SENT) {
            breach.demanded(answer, convention, today);
            convention.demand(today);
            conventions.save(convention);
        } else {
            breach.dropped(answer.reason(), today);
        }
        breaches.save(breach);
        book.factsChanged(convention.id());
        return answer.answer();
    }
}
