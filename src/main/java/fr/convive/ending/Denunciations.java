package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.convention.Registry;
import fr.convive.deadline.NoticeEffect;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Dénoncer » : says what a letter would change, then records it; the last day and its timers follow. */
@Component
public class Denunciations {

    private final Registry registry;
    private final Conventions conventions;
    private final DenunciationRecords records;
    private final DeadlineBook book;
    private final Workflow workflow;
    private final Acts acts;
    private final Clock clock;

    Denunciations(
            Registry registry,
            Conventions conventions,
            DenunciationRecords records,
            DeadlineBook book,
            Workflow workflow,
            Acts acts,
            Clock clock) {
        this.registry = registry;
        this.conventions = conventions;
        this.records = records;
        this.book = book;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /** The head and the coordinator of the school that carries the convention. */
    static boolean areOpenTo(Actor actor, Convention convention) {
        return actor.holds(Role.COORDINATOR, convention.school()) || actor.holds(Role.HEAD, convention.school());
    }

    static void refuseOthers(Actor actor, Convention convention) {
        if (!areOpenTo(actor, convention)) {
            throw new AccessDeniedException("Neither the head nor the coordinator of this school");
        }
    }

    /** What this letter would change; nothing is recorded. */
    NoticeEffect effect(Convention convention, DenunciationForm said) {
        Denunciation.refuseImpossible(convention, said, today());
        return NoticeEffect.of(book.life(convention), said.sentOn(), said.receivedOn());
    }

    /** Records the letter: the convention runs to the last day that it gives. */
    void record(String number, DenunciationForm said, Act act) {
        var seen = registry.visible(number, act.actor());
        refuseOthers(act.actor(), seen);
        var key = seen.id().toString();
        acts.once(act, key, seen.school(), () -> {
            var convention = conventions.get(key);
            var letter = Denunciation.of(convention, said, effect(convention, said), act.actor(), today());
            records.save(letter);
            convention.denounced(letter.side(), letter.sentOn(), letter.lastDay(), letter.reason(), today());
            conventions.save(convention);
            workflow.tell("denounced", key);
            book.factsChanged(convention.id());
            workflow.retime(key);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
