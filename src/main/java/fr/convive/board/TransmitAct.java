package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Transmettre l'acte » : the head says when the control authority got it; the executory lock runs from there. */
@Component
class TransmitAct implements UserTask<TransmitActForm, Transmission> {

    private final Conventions conventions;
    private final Deliberations deliberations;
    private final Clock clock;

    TransmitAct(Conventions conventions, Deliberations deliberations, Clock clock) {
        this.conventions = conventions;
        this.deliberations = deliberations;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "board/transmit-act";
    }

    @Override
    public TransmitActForm form(OpenTask task) {
        return TransmitActForm.blank();
    }

    @Override
    public Transmission submit(TransmitActForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var act = deliberations.last(convention.id());
        var today = LocalDate.now(clock);
        convention.transmitted(act.transmit(answer.sentOn(), answer.acknowledgedOn(), answer.demact(), today), today);
        deliberations.save(act);
        conventions.save(convention);
        return Transmission.TRANSMITTED;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var act = deliberations.last(ConventionId.of(task.businessKey()));
        return Map.of("act", act.title(), "votedOn", act.votedOn());
    }
}
