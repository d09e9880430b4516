package fr.convive.ending;

import fr.convive.convention.BreachFound;
import fr.convive.convention.Conventions;
import fr.convive.convention.DemandTakenIn;
import fr.convive.people.Actor;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Signaler un manquement » : keeps it in the file and asks the head for what follows. */
@Component
public class Breaches {

    private final Conventions conventions;
    private final BreachRecords records;
    private final Workflow workflow;
    private final Clock clock;

    Breaches(Conventions conventions, BreachRecords records, Workflow workflow, Clock clock) {
        this.conventions = conventions;
        this.records = records;
        this.workflow = workflow;
        this.clock = clock;
    }

    @EventListener
    void on(BreachFound found) {
        report(found.convention().toString(), found.reason(), found.by());
    }

    /** The letter left before the file came here: its delay runs on, and somebody will say what came of it. */
    @EventListener
    void on(DemandTakenIn demand) {
        var convention = conventions.get(demand.convention().toString());
        records.save(Breach.takenIn(convention, demand, LocalDate.now(clock)));
        workflow.tell("breachReported", convention.id().toString());
    }

    /** One at a time, and only while the convention binds its parties. */
    @Transactional
    public void report(String conventionId, String reason, Actor by) {
        var convention = conventions.get(conventionId);
        if (records.reported(convention.id()).isPresent()
                || records.demanded(convention.id()).isPresent()) {
            throw new Breach.BreachAlreadyReported();
        }
        records.save(Breach.of(convention, reason, by, LocalDate.now(clock)));
        workflow.tell("breachReported", conventionId);
    }
}
