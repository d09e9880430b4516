package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Analyser les risques » : the eleven brakes answered, and the « tableau de maîtrise des défaillances » drawn. */
@Component
class AnalyseRisks implements UserTask<AnalyseRisksForm, Mastery> {

    private final Conventions conventions;
    private final RiskAnalyses analyses;
    private final RiskLevels levels;
    private final Clock clock;

    AnalyseRisks(Conventions conventions, RiskAnalyses analyses, RiskLevels levels, Clock clock) {
        this.conventions = conventions;
        this.analyses = analyses;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "preparation/analyse-risks";
    }

    @Override
    public AnalyseRisksForm form(OpenTask task) {
        return analyses.findById(ConventionId.of(task.businessKey()))
                .map(AnalyseRisksForm::of)
                .orElseGet(AnalyseRisksForm::blank);
    }

    @Override
    public AnalyseRisksForm rearranged(AnalyseRisksForm answer, String wish) {
        return "risks".equals(wish) ? answer.withOneMoreRisk() : answer;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var context = new HashMap<String, Object>(Map.of(
                "wide", true,
                "categories", Obstacle.Category.values(),
                "obstacles", Obstacle.values(),
                "brakes", Obstacle.codes(),
                "presences", Presence.values(),
                "scale", List.of(1, 2, 3, 4)));
        analyses.findById(ConventionId.of(task.businessKey()))
                .flatMap(RiskAnalysis::decision)
                .ifPresent(decision -> context.put("decision", decision));
        return context;
    }

    @Override
    public Mastery submit(AnalyseRisksForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        var by = task.actor().name();
        var risks = answer.said().stream()
                .map(row -> row.risk(levels.of(row.question())))
                .toList();
        var analysis = analyses.save(analyses.findById(convention.id())
                .map(known -> known.again(answer.findings(), risks, by, today))
                .orElseGet(() -> new RiskAnalysis(convention.id(), answer.findings(), risks, by, today)));
        if (!analysis.isAboveBar()) {
            convention.risksMastered(today);
            conventions.save(convention);
        }
        return Mastery.COMPLETED;
    }
}
