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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** « Tableau synthétique » of the seeds, asked of {@code framework.dmn}: no rule, one, or two routes. */
@Component
class Frameworks {

    private final ObjectProvider<Workflow> workflow;

    /** Each question is put to the engine once: the table does not change while the application runs. */
    private final Map<Question, List<Framework>> answers = new ConcurrentHashMap<>();

    Frameworks(ObjectProvider<Workflow> workflow) {
        this.workflow = workflow;
    }

    /** What the table is asked. */
    record Question(
            Kind kind,
            @Nullable Objective objective,
            @Nullable Setting setting) {

        Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>();
            facts.put("kind", kind.name());
            facts.put("objective", objective == null ? "" : objective.name());
            facts.put("setting", setting == null ? "" : setting.name());
            return facts;
        }
    }

    List<Framework> of(Kind kind, @Nullable Objective objective, @Nullable Setting setting) {
        return answers.computeIfAbsent(
                new Question(kind, objective, setting),
                asked -> workflow.getObject().decide("framework", asked.facts()).stream()
                        .map(Frameworks::framework)
                        .toList());
    }

    /** The rule of that code, as the table gives it first. */
    Framework named(String rule) {
        return all().filter(framework -> framework.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + rule));
    }

    /** All the documents that the table may ask for. */
    List<String> documents() {
        return all().flatMap(framework -> framework.documents().stream())
                .distinct()
                .toList();
    }

    private Stream<Framework> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Objective.values())
                        .flatMap(objective -> Arrays.stream(Setting.values())
                                .flatMap(setting -> of(kind, objective, setting).stream())));
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
