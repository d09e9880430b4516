package fr.convive.preparation;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Framework;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Choisir le cadre » : where the annex table gives no rule or two routes, a person decides; nothing is guessed. */
@Component
class ChooseFramework implements UserTask<ChooseFrameworkForm, Choice> {

    private static final List<String> RULES = List.of("T1", "T2", "T3", "P1a", "P1b", "P2", Framework.OUT_OF_TABLE);

    private final Conventions conventions;
    private final Frameworks frameworks;
    private final FrameworkChoices choices;
    private final Clock clock;

    ChooseFramework(Conventions conventions, Frameworks frameworks, FrameworkChoices choices, Clock clock) {
        this.conventions = conventions;
        this.frameworks = frameworks;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "preparation/choose-framework";
    }

    @Override
    public ChooseFrameworkForm form(OpenTask task) {
        return ChooseFrameworkForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return Map.of(
                "answered", answered(conventions.get(task.businessKey())),
                "outcomes", Choice.values(),
                "rules", RULES,
                "pieces", frameworks.documents());
    }

    @Override
    public Choice submit(ChooseFrameworkForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Choice.ABANDONED) {
            convention.abandon(answer.reason(), today);
        } else {
            var answered = answered(convention);
            var followed = answer.outOfTable()
                    ? answer.ownFramework()
                    : answered.stream()
                            .filter(framework -> framework.rule().equals(answer.rule()))
                            .findFirst()
                            .orElseGet(() -> frameworks.named(answer.rule()));
            choices.save(new FrameworkChoice(
                    convention.id(),
                    followed,
                    answered,
                    answer.reason(),
                    task.actor().name(),
                    today));
            convention.follow(followed);
        }
        conventions.save(convention);
        return answer.answer();
    }

    private List<Framework> answered(Convention convention) {
        return frameworks.of(convention.kind(), convention.objective(), convention.setting());
    }
}
