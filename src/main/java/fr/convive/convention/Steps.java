package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The six steps of a life as a page shows them: passed, current or to come, with the day each was reached. */
@Component
class Steps {

    private final Words words;

    Steps(Words words) {
        this.words = words;
    }

    /** One step; {@code state} is {@code done}, {@code current} or {@code todo}. */
    record Step(String label, String state, String on) {}

    List<Step> of(Convention convention, List<History.Fact> facts) {
        var reached = reached(convention, facts);
        var now = convention.status().stage();
        return Arrays.stream(Stage.values())
                .map(stage -> step(stage, now, reached, convention.status().isFinal()))
                .toList();
    }

    private Step step(Stage stage, Stage now, Map<Stage, LocalDate> reached, boolean over) {
        var on = reached.get(stage);
        if (stage == now) {
            return new Step(words.value(stage), over ? "done" : "current", words.value(on));
        }
        if (stage.compareTo(now) < 0 && on != null) {
            return new Step(words.value(stage), "done", words.value(on));
        }
        return new Step(words.value(stage), "todo", stage.compareTo(now) < 0 ? words.say("step.skipped") : "");
    }

    /** The last time each step was entered; what was gone back from is to come again. */
    private static Map<Stage, LocalDate> reached(Convention convention, List<History.Fact> facts) {
        var reached = new EnumMap<Stage, LocalDate>(Stage.class);
        if (convention.takenInOn() == null) {
            reached.put(Stage.PREPARATION, convention.openedOn());
        } else if (convention.signedOn() != null) {
            reached.put(Stage.SIGNATURE, convention.signedOn());
            reached.put(Stage.LIFE, convention.effect());
        }
        for (var fact : facts) {
            if (fact.act().equals("STATUS")) {
                var from = Status.valueOf(fact.before()).stage();
                var to = Status.valueOf(fact.after()).stage();
                if (from != to) {
                    reached.put(to, Paris.dayOf(fact.at()));
                }
            }
        }
        reached.putIfAbsent(convention.status().stage(), convention.statusSince());
        return reached;
    }
}
