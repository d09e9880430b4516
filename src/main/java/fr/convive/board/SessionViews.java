package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.people.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Shows a session with the names of its conventions and the titles of its acts. */
@Component
class SessionViews {

    private final Conventions conventions;
    private final Deliberations deliberations;
    private final Organisations organisations;
    private final Phrases phrases;
    private final Clock clock;

    SessionViews(
            Conventions conventions,
            Deliberations deliberations,
            Organisations organisations,
            Phrases phrases,
            Clock clock) {
        this.phrases = phrases;
        this.conventions = conventions;
        this.deliberations = deliberations;
        this.organisations = organisations;
        this.clock = clock;
    }

    SessionView of(Session session) {
        var acts = deliberations.findBySessionId(session.id()).stream()
                .collect(Collectors.toMap(Deliberation::convention, Deliberation::title));
        var agenda = session.agenda();
        return new SessionView(
                session.id(),
                session.school(),
                organisations.get(session.school()).name(),
                session.heldOn(),
                session.convenedOn(),
                session.body(),
                session.calendar().convocationBy(),
                session.isUrgent(),
                session.isExtraordinary(),
                session.secondMeetingOf(),
                session.membersInOffice(),
                session.quorum().required(),
                session.present(),
                session.state(LocalDate.now(clock)),
                session.isWithoutQuorum() ? session.secondMeetingWindow(session.isUrgent()) : null,
                IntStream.range(0, agenda.size())
                        .mapToObj(i -> item(i + 1, agenda.get(i), acts))
                        .toList());
    }

    /** What is still to be voted of a convention in force is its amendment. */
    private String title(Convention convention, AgendaItem item) {
        var proposal = convention.proposal();
        return proposal == null || item.result() != null
                ? convention.title()
                : phrases.say(
                        "session.amendment",
                        convention.title(),
                        proposal.request().number());
    }

    private SessionView.Item item(int position, AgendaItem item, Map<ConventionId, String> acts) {
        var convention = conventions.get(item.convention().toString());
        return new SessionView.Item(
                position,
                convention.number(),
                title(convention, item),
                convention.partner(),
                item.result(),
                item.inFavour(),
                item.against(),
                item.abstentions(),
                item.chairInFavour(),
                acts.get(item.convention()));
    }
}
