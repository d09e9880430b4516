package fr.convive.notification;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Status;
import fr.convive.page.Words;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** « Avancement » : what the board, the partner or the calendar made of a convention, told to who drives it and who heads. */
@Component
class Progress {

    /** What others decide or time brings; the steps of those who are told wait in their own list. */
    private static final Set<Status> TOLD = EnumSet.of(
            Status.POSTPONED,
            Status.REJECTED,
            Status.ADOPTED,
            Status.CONTESTED,
            Status.ENFORCEABLE,
            Status.SIGNED,
            Status.IN_FORCE,
            Status.DENOUNCED,
            Status.LAPSED,
            Status.TERMINATED,
            Status.REFUSED,
            Status.ABANDONED,
            Status.CLOSED);

    private final Conventions conventions;
    private final Outbox outbox;
    private final Words words;

    Progress(Conventions conventions, Outbox outbox, Words words) {
        this.conventions = conventions;
        this.outbox = outbox;
        this.words = words;
    }

    @EventListener
    void on(Convention.StatusMoved moved) {
        if (TOLD.contains(moved.to())) {
            var convention = conventions.get(moved.convention().toString());
            outbox.write(Stream.of(Role.COORDINATOR, Role.HEAD)
                    .map(role -> notice(convention, moved, new Membership(role, convention.school()).audience()))
                    .toList());
        }
    }

    private Notice notice(Convention convention, Convention.StatusMoved moved, String audience) {
        var about = String.join(
                "/",
                "status",
                convention.id().toString(),
                moved.to().name(),
                moved.on().toString());
        return new Notice(
                about + "/" + audience,
                about,
                Occasion.PROGRESS,
                audience,
                Outbox.within(convention),
                "",
                null,
                words.say("mail.progress.subject", moved.to()),
                words.say("mail.progress.body", convention.number(), convention.title(), moved.to(), moved.on())
                        + "\n\n/conventions/" + convention.number(),
                false);
    }
}
