package fr.convive.audit;

import fr.convive.convention.Noted;
import fr.convive.partner.PartnerNoted;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what people write into the file of a convention or of a partner as facts of the journal. */
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

    /** What is written about partners belongs to no convention. */
    @EventListener
    void on(PartnerNoted noted) {
        journal.write(new Journal.Entry(
                Journal.REST,
                noted.by().login(),
                noted.by().name(),
                "",
                roleOf(noted.by()),
                noted.act().name(),
                "partner " + noted.partner(),
                noted.before(),
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
