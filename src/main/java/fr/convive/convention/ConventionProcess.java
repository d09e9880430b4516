package fr.convive.convention;

import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** {@code processes/convention.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class ConventionProcess {

    private final Conventions conventions;
    private final Workflow workflow;
    private final Clock clock;

    ConventionProcess(
            Conventions conventions, @Lazy Workflow workflow, Clock clock) {
        this.conventions = conventions;
        this.workflow = workflow;
        this.clock = clock;
    }

    @EventListener
    void on(Convention.Opened event) {
        workflow.start("convention", event.convention().toString());
    }

    public boolean isBoardNeeded(String conventionId) {
        return conventions.get(conventionId).isBoardNeeded();
    }

    public void skipBoard(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.skipBoard("Aucun établissement scolaire n'est partie à la convention : aucun conseil "
                + "d'administration n'a à en délibérer (R421-20, a contrario)");
        conventions.save(convention);
    }

    public Date effective(String conventionId) {
        return Paris.startOf(
                Objects.requireNonNull(conventions.get(conventionId).effectiveOn()));
    }

    public void enterIntoForce(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.enterIntoForce(today());
        conventions.save(convention);
    }

    /** The day after the last one: the convention lasts until its term's midnight. */
    public Date term(String conventionId) {
        var lastDay = conventions.get(conventionId).endsOn();
        return Paris.startOf(lastDay == null || !lastDay.isBefore(Paris.NEVER) ? Paris.NEVER : lastDay.plusDays(1));
    }

    public void expire(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.lapse(today());
        conventions.save(convention);
    }

    /** A new period as long as the first, agreed again by all. */
    public void renew(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.renewForOnePeriod();
        conventions.save(convention);
        workflow.retime(conventionId);
    }

    public void denounce(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.denounce(today());
        conventions.save(convention);
    }

    public void cancel(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.cancel(today());
        conventions.save(convention);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
