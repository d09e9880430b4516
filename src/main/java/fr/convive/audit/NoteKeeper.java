package fr.convive.audit;

import fr.convive.convention.Noted;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people write into a convention's file as facts of its journal. */
@Component
class NoteKeeper {

    private final Journal journal;

    NoteKeeper(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void on(Noted noted) {
        journal.write(new Journal.Entry(
                noted.convention().toString(),
                noted.by().login(),
                noted.by().name(),
                "",
                roleOf(noted.by()),
                noted.act(),
                "convention",
                "",
                noted.words()));
    }

    /** The role in which somebody acts, where they hold only one. */
    private static String roleOf(Actor actor) {
        return actor.memberships().size() == 1
                ? actor.memberships().stream()
                        .map(Membership::role)
                        .map(Role::code)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
