package fr.convive.followup;

import fr.convive.convention.BreachFound;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Décider des suites du retard » : the head forbears, suspends, reduces, reclaims, or puts in formal demand. */
@Component
class DecideSanction implements UserTask<DecideSanctionForm, Measure> {

    private final Conventions conventions;
    private final Followups followups;
    private final Sanctions sanctions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideSanction(
            Conventions conventions,
            Followups followups,
            Sanctions sanctions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.followups = followups;
        this.sanctions = sanctions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "followup/decide-sanction";
    }

    @Override
    public DecideSanctionForm form(OpenTask task) {
        return DecideSanctionForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var followup = followups.get(task.businessKey(), task.item());
        return Map.of(
                "dueOn",
                followup.dueOn(),
                "period",
                followup.period(),
                "money",
                !convention.agreed().free());
    }

    @Override
    public Measure submit(DecideSanctionForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        sanctions.save(Sanction.of(convention.id(), task.item(), answer, task.actor(), LocalDate.now(clock)));
        if (answer.answer() == Measure.FORMAL_DEMAND) {
            events.publishEvent(new BreachFound(convention.id(), answer.reason(), task.actor()));
        }
        return answer.answer();
    }
}
