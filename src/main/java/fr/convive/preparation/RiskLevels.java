package fr.convive.preparation;

import fr.convive.workflow.Workflow;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@code risk-level.dmn} how much a risk weighs and what must be done about it. */
@Component
class RiskLevels {

    private final ObjectProvider<Workflow> workflow;

    RiskLevels(ObjectProvider<Workflow> workflow) {
        this.workflow = workflow;
    }

    /** What the table is asked: each from 1 to 4. */
    record Question(int gravity, int frequency, int detection) {}

    /** What it answers: the level, and the treatment asked for, in French. */
    record Judgement(Level level, String treatment) {}

    Judgement of(Question asked) {
        Map<String, Object> facts =
                Map.of("gravity", asked.gravity(), "frequency", asked.frequency(), "detection", asked.detection());
        return workflow.getObject().decide("riskLevel", facts).stream()
                .map(rule -> new Judgement(
                        Level.valueOf(String.valueOf(rule.get("level"))), String.valueOf(rule.get("treatment"))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No level for " + asked));
    }
}
