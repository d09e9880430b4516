package fr.convive.preparation;

import fr.convive.convention.Framework;
import fr.convive.convention.Kind;
import fr.convive.convention.Objective;
import fr.convive.convention.Setting;
import fr.convive.workflow.Workflow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** « Tableau synthétique » of the seeds, asked of {@code framework.dmn}: no rule, one, or two routes. */
@Component
class Frameworks {

    private final ObjectProvider<Workflow> workflow;

    Frameworks(ObjectProvider<Workflow> workflow) {
        this.workflow = workflow;
    }

    List<Framework> of(Kind kind, @Nullable Objective objective, @Nullable Setting setting) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind.name());
        facts.put("objective", objective == null ? "" : objective.name());
        facts.put("setting", setting == null ? "" : setting.name());
        return workflow.getObject().decide("framework", facts).stream()
                .map(Frameworks::framework)
                .toList();
    }

    private static Framework framework(Map<String, Object> rule) {
        return new Framework(
                word(rule, "rule"),
                words(rule, "instruments"),
                words(rule, "documents"),
                words(rule, "funding"),
                words(rule, "fundingToday"),
                word(rule, "pay"),
                words(rule, "examples"),
                words(rule, "warnings"));
    }

    private static String word(Map<String, Object> rule, String name) {
        return Objects.toString(rule.get(name), "");
    }

    private static List<String> words(Map<String, Object> rule, String name) {
        return Arrays.stream(word(rule, name).split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
