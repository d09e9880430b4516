package fr.convive.amendment;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Décrire l'avenant » : the coordinator says which blocks change and why, or withdraws the request. */
@Component
class DescribeAmendment implements UserTask<DescribeAmendmentForm, Description> {

    private final Conventions conventions;
    private final Amendments amendments;
    private final Clock clock;

    DescribeAmendment(Conventions conventions, Amendments amendments, Clock clock) {
        this.conventions = conventions;
        this.amendments = amendments;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "amendment/describe-amendment";
    }

    @Override
    public DescribeAmendmentForm form(OpenTask task) {
        return DescribeAmendmentForm.blank();
    }

    @Override
    public Description submit(DescribeAmendmentForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var place = amendments.of(convention.id()).size() + 1;
        var today = LocalDate.now(clock);
        if (answer.answer() == Description.WITHDRAWN) {
            amendments.save(Amendment.withdrawn(convention.id(), place, answer.reason(), task.actor(), today));
            return Description.WITHDRAWN;
        }
        convention.propose(answer.blocks());
        conventions.save(convention);
        amendments.save(Amendment.describing(convention.id(), place, answer, task.actor(), today));
        return Description.DESCRIBED;
    }
}
