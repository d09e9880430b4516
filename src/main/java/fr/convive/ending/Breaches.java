package fr.convive.ending;

import fr.convive.convention.BreachFound;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DemandTakenIn;
import fr.convive.convention.Registry;
import fr.convive.convention.Status;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Signaler un manquement » : keeps it in the file and asks the head for what follows. */
@Component
public class Breaches {

    private final Registry registry;
    private final Conventions conventions;
    private final BreachRecords records;
    private final Workflow workflow;
    private final Acts acts;
    private final Clock clock;

    Breaches(
            Registry registry,
            Conventions conventions,
            BreachRecords records,
            Workflow workflow,
            Acts acts,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.records = records;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** The head or the coordinator says what was not done. */
    void report(String number, BreachForm said, Act act) {
        var seen = registry.visible(number, act.actor());
        Denunciations.refuseOthers(act.actor(), seen);
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> report(key, said.reason().strip(), act.actor()));
    }

    @EventListener
    void on(BreachFound found) {
        report(found.convention().toString(), found.reason(), found.by());
    }

    /** What was reported or demanded of a convention that has ended has lost its object. */
    @EventListener
    void on(Convention.StatusMoved moved) {
        if (moved.to() == Status.LAPSED) {
            records.of(moved.convention()).stream().filter(Breach::isOpen).forEach(breach -> {
                breach.overtaken(moved.on());
                records.save(breach);
            });
        }
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
        var refusal = whyNot(convention);
        if (refusal != null) {
            throw refusal;
        }
        records.save(Breach.of(convention, reason, by, LocalDate.now(clock)));
        convention.breached(reason);
        conventions.save(convention);
        workflow.tell("breachReported", conventionId);
    }

    @Nullable
    Refusal whyNot(Convention convention) {
        if (!convention.status().isBinding()) {
            return new Breach.BreachOutOfForce();
        }
        return records.of(convention.id()).stream().anyMatch(Breach::isOpen)
                ? new Breach.BreachAlreadyReported()
                : null;
    }
}
