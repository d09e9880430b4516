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
    private final Overlays overlays;
    private final Words words;

    Headers(
            Standing standing,
            Steps steps,
            Awaited awaited,
            Registry registry,
            List<Offer> offers,
            Overlays overlays,
            Words words) {
        this.standing = standing;
        this.steps = steps;
        this.awaited = awaited;
        this.registry = registry;
        this.offers = offers;
        this.overlays = overlays;
        this.words = words;
    }

    /**
     * The head of the page; {@code notCancellable} says why the act is not offered, where it is not, {@code survives} until
     * when something of a convention that is over is still due.
     */
    record Header(
            String number,
            String title,
            String partner,
            String school,
            String state,
            String tone,
            String sentence,
            List<Flag> flags,
            @Nullable String survives,
            List<Steps.Step> steps,
            @Nullable Mine mine,
            List<Offer.Offered> offered,
            @Nullable String notCancellable,
            @Nullable Receipt receipt) {}

    /** The task that waits for me here. */
    record Mine(String id, String name) {}

    /** One thing to know beside the state, as a badge. */
    record Flag(String label, String tone) {}

    /** What the end of a life stopped: how it ended, by whom, when and why, in words, and the list. */
    record Receipt(String words, List<String> stopped) {}

    Header of(
            Convention convention,
            List<History.Fact> story,
            List<Tasklist.Line> open,
            Overlay.Known known,
            Actor actor) {
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
                flags(convention, known),
                survives(convention, known),
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

    private List<Flag> flags(Convention convention, Overlay.Known known) {
        return overlays.of(convention, known).stream()
                .map(overlay -> new Flag(words.value(overlay), standing.tone(overlay)))
                .toList();
    }

    private @Nullable String survives(Convention convention, Overlay.Known known) {
        return overlays.runsOutOn(convention, known)
                .map(day -> words.say("standing.survives", day))
                .orElse(null);
    }

    /** The last fact that says that something was stopped, once the life is over. */
    private @Nullable Receipt receipt(Convention convention, List<History.Fact> story) {
        return story.stream()
                .filter(fact -> fact.act().equals(convention.status() == Status.ABANDONED ? "CANCELLATION" : "STOPPED"))
                .reduce((before, after) -> after)
                .map(fact -> receipt(convention, fact))
                .orElse(null);
    }

    private Receipt receipt(Convention convention, History.Fact fact) {
        var said = convention.status() == Status.ABANDONED
                ? words.say("cancel.receipt.who", fact.actor(), fact.at(), fact.after())
                : words.say("receipt." + fact.after(), fact.at(), convention.reason());
        return new Receipt(said, fact.before().lines().toList());
    }
}
