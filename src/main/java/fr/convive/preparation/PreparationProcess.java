package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

/** {@code processes/preparation.bpmn}: one method per service task and fact, under its own name. */
@ProcessBean
public class PreparationProcess {

    /** Days that a task of the house is given, where no text sets a date: a practice, to be late against. */
    private static final Map<String, Integer> DAYS = Map.of(
            "chooseFramework",
            7,
            "analyseNeeds",
            15,
            "analyseRisks",
            15,
            "arbitrateRisks",
            7,
            "writeSpecification",
            21);

    private final Conventions conventions;
    private final Frameworks frameworks;
    private final RiskAnalyses analyses;
    private final Clock clock;

    PreparationProcess(Conventions conventions, Frameworks frameworks, RiskAnalyses analyses, Clock clock) {
        this.conventions = conventions;
        this.frameworks = frameworks;
        this.analyses = analyses;
        this.clock = clock;
    }

    /** Asks the annex table; only an answer of one rule is taken, never a guess. */
    public void applyFramework(String conventionId) {
        var convention = conventions.get(conventionId);
        var rules = frameworks.of(convention.kind(), convention.objective(), convention.setting());
        if (rules.size() == 1) {
            convention.follow(rules.get(0));
            conventions.save(convention);
        }
    }

    public boolean isFrameworkFound(String conventionId) {
        return conventions.get(conventionId).framework() != null;
    }

    /** Some risk is high or critical, and nobody has accepted it since it was analysed. */
    public boolean isRiskAboveBar(String conventionId) {
        return analyses.get(ConventionId.of(conventionId)).isAboveBar();
    }

    public boolean isSpecificationNeeded(String conventionId) {
        return conventions.get(conventionId).isSpecificationNeeded();
    }

    public Date dueOn(String task, String conventionId) {
        return Paris.startOf(LocalDate.now(clock).plusDays(DAYS.getOrDefault(task, 15)));
    }
}
