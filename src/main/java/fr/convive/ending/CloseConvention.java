package fr.convive.ending;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Clore la convention » : the coordinator gives the last bilan and files the case. */
@Component
class CloseConvention implements UserTask<CloseConventionForm, Closing> {

    private final Conventions conventions;
    private final Closures closures;
    private final Clock clock;

    CloseConvention(Conventions conventions, Closures closures, Clock clock) {
        this.conventions = conventions;
        this.closures = closures;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "ending/close-convention";
    }

    @Override
    public CloseConventionForm form(OpenTask task) {
        return CloseConventionForm.blank();
    }

    @Override
    public Closing submit(CloseConventionForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        closures.save(new Closure(convention.id(), answer, task.actor(), today));
        convention.close(answer.bilan(), today);
        conventions.save(convention);
        return Closing.CLOSED;
    }
}
