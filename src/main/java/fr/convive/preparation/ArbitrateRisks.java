package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Arbitrer les risques » : the head accepts with a plan, sends back, or stops the project there. */
@Component
class ArbitrateRisks implements UserTask<ArbitrateRisksForm, Arbitration> {

    private final Conventions conventions;
    private final RiskAnalyses analyses;
    private final Clock clock;

    ArbitrateRisks(Conventions conventions, RiskAnalyses analyses, Clock clock) {
        this.conventions = conventions;
        this.analyses = analyses;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "preparation/arbitrate-risks";
    }

    @Override
    public ArbitrateRisksForm form(OpenTask task) {
        return new ArbitrateRisksForm(null, null);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var analysis = analyses.get(ConventionId.of(task.businessKey()));
        return Map.of(
                "arbitrations", Arbitration.values(),
                "analysedBy", analysis.analysedBy(),
                "analysedOn", analysis.analysedOn(),
                "risks", analysis.risksAboveBar());
    }

    @Override
    public Arbitration submit(ArbitrateRisksForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        var analysis = analyses.get(convention.id());
        analysis.arbitrate(new RiskAnalysis.Decision(
                answer.answer(), answer.reason(), task.actor().name(), today));
        analyses.save(analysis);
        switch (answer.answer()) {
            case ACCEPTED -> convention.risksMastered(today);
            case ABANDONED -> convention.abandon(answer.reason(), today);
            case REWORK -> {} // the analysis says why; the convention waits for the next one
        }
        conventions.save(convention);
        return answer.answer();
    }
}
