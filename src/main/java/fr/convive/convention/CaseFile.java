package fr.convive.convention;

import fr.convive.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the door to the engine what a business key stands for. */
@Component
class CaseFile implements Cases {

    private final Conventions conventions;

    CaseFile(Conventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public Subject subject(String businessKey) {
        var convention = conventions.get(businessKey);
        return new Subject(
                businessKey,
                convention.number(),
                convention.title(),
                convention.partner(),
                convention.school(),
                convention.academy(),
                convention.author(),
                convention.version());
    }
}
