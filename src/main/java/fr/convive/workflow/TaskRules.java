package fr.convive.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All the rules on who may do a task, as one. */
@Component
public class TaskRules {

    private final List<TaskRule> rules;

    TaskRules(List<TaskRule> rules) {
        this.rules = rules;
    }

    /** Why this person may not do this task, as far as a list tells without reading anything. */
    public Optional<Refusal> atAGlance(OpenTask task) {
        return rules.stream().flatMap(rule -> rule.atAGlance(task).stream()).findFirst();
    }

    /** Why this person may not do this task today. */
    public Optional<Refusal> whyNot(OpenTask task) {
        return rules.stream().flatMap(rule -> rule.whyNot(task).stream()).findFirst();
    }

    /** Whom this task may be handed to: no rule keeps them from it. */
    public List<TaskRule.Holder> holders(OpenTask task) {
        return rules.stream()
                .flatMap(rule -> rule.holders(task).stream())
                .filter(holder -> whyNot(task.before(holder.person())).isEmpty())
                .toList();
    }

    String ground(OpenTask task) {
        return rules.stream()
                .map(rule -> rule.ground(task))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void check(OpenTask task) {
        whyNot(task).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
