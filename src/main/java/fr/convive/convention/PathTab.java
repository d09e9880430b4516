package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.workflow.Path;
import fr.convive.workflow.Paths;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Parcours » : the way gone, drawn on the models and told again as tables. */
@Component
@Order(3)
class PathTab implements Tab {

    private final Paths paths;
    private final Words words;

    PathTab(Paths paths, Words words) {
        this.paths = paths;
        this.words = words;
    }

    /** One process of the life, its picture and its steps. */
    record StretchShown(
            String name,
            String picture,
            long width,
            long height,
            boolean running,
            String words,
            List<StepShown> steps) {}

    /** One step passed or under way. */
    record StepShown(String name, String state, String tone, String since, String until) {}

    @Override
    public String key() {
        return "parcours";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var stretches = paths.of(asked.convention().id().toString()).stretches();
        return Map.of(
                "stretches",
                IntStream.range(0, stretches.size())
                        .mapToObj(i -> stretch(
                                "/conventions/%s/parcours/%d.svg"
                                        .formatted(asked.convention().number(), i + 1),
                                stretches.get(i)))
                        .toList());
    }

    private StretchShown stretch(String picture, Path.Stretch stretch) {
        var steps = stretch.steps().stream()
                .filter(step -> !step.name().isEmpty() && !step.type().equals("multiInstanceBody"))
                .toList();
        var now = steps.stream()
                .filter(Path.Step::isRunning)
                .map(Path.Step::name)
                .distinct()
                .toList();
        return new StretchShown(
                stretch.name(),
                picture,
                stretch.width(),
                stretch.height(),
                stretch.running(),
                now.isEmpty()
                        ? words.say("path.alt.over", stretch.name())
                        : words.say("path.alt", stretch.name(), String.join(", ", now)),
                steps.stream().map(this::step).toList());
    }

    private StepShown step(Path.Step step) {
        var state = step.isRunning() ? "running" : step.cancelled() ? "cancelled" : "done";
        return new StepShown(
                step.name(),
                words.say("path." + state),
                step.isRunning() ? "state" : step.cancelled() ? "n" : "done",
                words.value(step.since()),
                words.value(step.until()));
    }
}
