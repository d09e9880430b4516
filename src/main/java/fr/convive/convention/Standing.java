package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Tasklist;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a convention stands for one person: the badge of its state, and what comes next, by whom, until when. */
@Component
public class Standing {

    private final Words words;
    private final Awaited awaited;

    Standing(Words words, Awaited awaited) {
        this.words = words;
        this.awaited = awaited;
    }

    /** The tone of the badge, one of those of the widget. */
    public String tone(Status status) {
        return switch (status) {
            case IN_FORCE, CLOSED -> "done";
            case CONTESTED, FORMAL_DEMAND, REJECTED -> "late";
            case DENOUNCED, POSTPONED -> "soon";
            case TERMINATED, REFUSED, ABANDONED, LAPSED -> "n";
            default -> "state";
        };
    }

    /** The tone of the badge of what is to know beside the state. */
    String tone(Overlay overlay) {
        return switch (overlay) {
            case RENEWAL_DEFAULTING, REPORTS_LATE, PAYMENT_BLOCKED -> "late";
            case UNDER_RESERVE, TO_RENEW, SLEEPING -> "soon";
            case AMENDMENT_RUNNING -> "av";
            case TAKEN_IN, RUNNING_OUT -> "n";
        };
    }

    /** « À vous : analyser le besoin, avant le 16/09/2026. » */
    public String sentence(Convention convention, List<Tasklist.Line> open, Actor actor, Names.Known names) {
        if (open.isEmpty()) {
            return waiting(convention);
        }
        var mine = open.stream()
                .filter(line -> actor.audiences().contains(line.audience()))
                .findFirst();
        var first = mine.orElse(open.get(0));
        var until = first.dueOn() == null ? "" : words.say("standing.until", first.dueOn());
        long others = open.stream().map(Tasklist.Line::id).distinct().count() - 1;
        return (mine.isPresent()
                        ? words.say("standing.mine", first.name(), until)
                        : words.say(
                                "standing.theirs",
                                first.name(),
                                awaited.whom(first.audience(), names),
                                Paris.dayOf(first.since()),
                                until))
                + (others > 0 ? " " + words.say("standing.others", others) : "");
    }

    /** Nobody is asked anything: a date is awaited, or all is over. */
    private String waiting(Convention convention) {
        return switch (convention.status()) {
            case TRANSMITTED -> words.say("standing.TRANSMITTED", convention.enforceableOn());
            case SIGNED -> words.say("standing.SIGNED", convention.effectiveOn());
            case IN_FORCE ->
                convention.isEndless()
                        ? words.say("standing.endless")
                        : words.say("standing.IN_FORCE", convention.endsOn());
            case DENOUNCED -> words.say("standing.DENOUNCED", convention.endsOn());
            default ->
                words.find("standing." + convention.status(), convention.statusSince())
                        .orElseGet(() -> words.say("standing.since", convention.statusSince()));
        };
    }
}
