package fr.convive.preparation;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Rédiger le cahier des charges » : only where the framework asks for it or the coordinator chose it. */
@Component
class WriteSpecification implements UserTask<WriteSpecificationForm, Writing> {

    private final Conventions conventions;
    private final Needs needs;
    private final Specifications specifications;
    private final Clock clock;

    WriteSpecification(Conventions conventions, Needs needs, Specifications specifications, Clock clock) {
        this.conventions = conventions;
        this.needs = needs;
        this.specifications = specifications;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "preparation/write-specification";
    }

    @Override
    public WriteSpecificationForm form(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        return WriteSpecificationForm.begun(
                convention.object(),
                needs.findById(convention.id()).map(Need::indicators).orElse(""));
    }

    @Override
    public Writing submit(WriteSpecificationForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        specifications.save(new Specification(convention.id(), answer));
        convention.specified(LocalDate.now(clock));
        conventions.save(convention);
        return Writing.WRITTEN;
    }
}
