package fr.convive.inbox;

import fr.convive.convention.Convention;
import fr.convive.convention.History;
import fr.convive.convention.Narrator;
import fr.convive.convention.Subject;
import fr.convive.page.Words;
import fr.convive.workflow.OpenTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside the question on the page of a task: the days left, the convention in short, its story. */
@Component
class CaseSummary {

    private static final int NEWEST = 10;

    private final History history;
    private final Narrator narrator;
    private final Words words;
    private final Clock clock;

    CaseSummary(History history, Narrator narrator, Words words, Clock clock) {
        this.history = history;
        this.narrator = narrator;
        this.words = words;
        this.clock = clock;
    }

    /** One thing worth knowing to answer. */
    record Fact(String label, String value) {}

    /** {@code seen} is how far the story went when the page was shown: what comes after it has changed since. */
    Map<String, Object> of(Convention convention, OpenTask task) {
        var story = history.of(convention.id());
        var summary = new HashMap<String, Object>();
        summary.put(
                "subject",
                new Subject(
                        convention.number(),
                        convention.title(),
                        convention.partner(),
                        words.value(convention.status())));
        summary.put("facts", facts(convention));
        summary.put("history", narrator.latest(story, NEWEST));
        summary.put("seen", story.isEmpty() ? 0 : story.get(story.size() - 1).seq());
        if (task.dueOn() != null) {
            summary.put("due", ChronoUnit.DAYS.between(LocalDate.now(clock), task.dueOn()));
        }
        return summary;
    }

    /** What happened after the fact of that rank. */
    List<Narrator.Episode> since(Convention convention, long seen) {
        var story = history.of(convention.id());
        return narrator.latest(
                story.stream()
                        .filter(fact -> fact.seq() > seen && !fact.act().equals("READ"))
                        .toList(),
                Integer.MAX_VALUE);
    }

    private List<Fact> facts(Convention convention) {
        var facts = new ArrayList<Fact>();
        add(facts, "since", words.value(convention.statusSince()));
        add(facts, "object", convention.object());
        add(facts, "kind", words.value(convention.kind()));
        add(facts, "deliberation", convention.deliberation());
        add(facts, "enforceableOn", words.value(convention.enforceableOn()));
        add(facts, "effectiveOn", words.value(convention.effectiveOn()));
        add(facts, "endsOn", words.value(convention.endsOn()));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.say("case." + key), value));
        }
    }
}
