package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Analyser le besoin » : the coordinator says what both sides need and gain. */
@Component
class AnalyseNeeds implements UserTask<AnalyseNeedsForm, Analysis> {

    private final Conventions conventions;
    private final Needs needs;
    private final Clock clock;

    AnalyseNeeds(Conventions conventions, Needs needs, Clock clock) {
        this.conventions = conventions;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "preparation/analyse-needs";
    }

    @Override
    public AnalyseNeedsForm form(OpenTask task) {
        return needs.findById(ConventionId.of(task.businessKey()))
                .map(AnalyseNeedsForm::of)
                .orElseGet(AnalyseNeedsForm::blank);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return Map.of("outcomes", Analysis.values());
    }

    @Override
    public Analysis submit(AnalyseNeedsForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Analysis.ABANDONED) {
            convention.abandon(answer.reason(), today);
        } else {
            needs.save(new Need(convention.id(), answer));
            convention.needsAnalysed(Boolean.TRUE.equals(answer.specificationWanted()), today);
        }
        conventions.save(convention);
        return answer.answer();
    }
}
