package fr.convive.ending;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

/** {@code processes/ending.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class EndingProcess {

    /** Days that a task of the house is given, where no text sets a date: a practice, to be late against. */
    private static final Map<String, Integer> DAYS =
            Map.of("sendFormalDemand", 7, "confirmBreach", 15, "closeConvention", 30);

    private static final int DAYS_TO_CONFIRM = 15;

    private final Conventions conventions;
    private final BreachRecords breaches;
    private final Clock clock;

    EndingProcess(Conventions conventions, BreachRecords breaches, Clock clock) {
        this.conventions = conventions;
        this.breaches = breaches;
        this.clock = clock;
    }

    /** Whether a breach waits for the head's answer while the convention still binds; else it is closed. */
    public boolean isBreachReported(String conventionId) {
        return conventions.get(conventionId).status().isBinding()
                && breaches.reported(ConventionId.of(conventionId)).isPresent();
    }

    /** Whether a demand runs already: a convention taken in with its letter sent. */
    public boolean isDemandRunning(String conventionId) {
        return conventions.get(conventionId).status().isBinding()
                && breaches.demanded(ConventionId.of(conventionId)).isPresent();
    }

    /** A fortnight before the delay ends, somebody says what came of it. */
    public Date confirmationDue(String conventionId) {
        return Paris.startOf(breaches.getDemanded(conventionId).deadline().minusDays(DAYS_TO_CONFIRM));
    }

    public Date demandDeadline(String conventionId) {
        return Paris.startOf(breaches.of(ConventionId.of(conventionId)).stream()
                .filter(breach -> breach.isDemanded() || breach.state() == Breach.State.PERSISTING)
                .reduce((before, after) -> after)
                .orElseThrow()
                .deadline());
    }

    /** Of right, the breach persisting at the end of the delay. */
    public void terminate(String conventionId) {
        var convention = conventions.get(conventionId);
        var breach = breaches.of(convention.id()).stream()
                .filter(settled -> settled.state() == Breach.State.PERSISTING)
                .reduce((before, after) -> after)
                .orElseThrow();
        convention.terminate(breach.reason(), LocalDate.now(clock));
        conventions.save(convention);
    }

    public Date dueOn(String task, String conventionId) {
        return Paris.startOf(LocalDate.now(clock).plusDays(DAYS.getOrDefault(task, 15)));
    }
}
