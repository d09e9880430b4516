package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.Tasklist;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the head of a convention's page says whatever the tab: state, next step, what I may do, the six steps. */
@Component
class Headers {

    private final Standing standing;
    private final Steps steps;
    private final Awaited awaited;
    private final Registry registry;
    private final List<Offer> offers;
    private final Words words;

    Headers(Standing standing, Steps steps, Awaited awaited, Registry registry, List<Offer> offers, Words words) {
        this.standing = standing;
        this.steps = steps;
        this.awaited = awaited;
        this.registry = registry;
        this.offers = offers;
        this.words = words;
    }

    /** The head of the page; {@code notCancellable} says why the act is not offered, where it is not. */
    record Header(
            String number,
            String title,
            String partner,
            String school,
            String state,
            String tone,
            String sentence,
            List<Steps.Step> steps,
            @Nullable Mine mine,
            List<Offer.Offered> offered,
            @Nullable String notCancellable,
            @Nullable Receipt receipt) {}

    /** The task that waits for me here. */
    record Mine(String id, String name) {}

    /** What a cancellation stopped, why, by whom and when. */
    record Receipt(String by, String on, String because, List<String> stopped) {}

    Header of(Convention convention, List<History.Fact> story, List<Tasklist.Line> open, Actor actor) {
        var names = awaited.names(
                open.stream().map(Tasklist.Line::audience).toList(), List.of(convention.school()), List.of());
        return new Header(
                convention.number(),
                convention.title(),
                convention.partner(),
                names.organisation(convention.school()),
                words.value(convention.status()),
                standing.tone(convention.status()),
                standing.sentence(convention, open, actor, names),
                steps.of(convention, story),
                mine(open, actor),
                offers.stream()
                        .flatMap(offer -> offer.to(actor, convention).stream())
                        .toList(),
                notCancellable(convention, actor),
                receipt(convention, story));
    }

    private static @Nullable Mine mine(List<Tasklist.Line> open, Actor actor) {
        return open.stream()
                .filter(line -> actor.audiences().contains(line.audience()))
                .findFirst()
                .map(line -> new Mine(line.id(), line.name()))
                .orElse(null);
    }

    private @Nullable String notCancellable(Convention convention, Actor actor) {
        if (convention.status().isFinal()) {
            return words.say("cancel.over");
        }
        if (!convention.isCancellable()) {
            return words.say("refusal.CancelledTooLate");
        }
        return registry.mayCancel(convention, actor) ? null : words.say("refusal.CancelledByAnother");
    }

    private @Nullable Receipt receipt(Convention convention, List<History.Fact> story) {
        if (convention.status() != Status.ABANDONED) {
            return null;
        }
        return story.stream()
                .filter(fact -> fact.act().equals("CANCELLATION"))
                .findFirst()
                .map(fact -> new Receipt(
                        fact.actor(),
                        words.value(fact.at()),
                        fact.after(),
                        fact.before().lines().toList()))
                .orElse(null);
    }
}
