package fr.convive.board;

import fr.convive.convention.Conventions;
import fr.convive.convention.Numbers;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** « Salle du conseil » : the door to sessions for people and programs; one act records all the votes of a session. */
@Component
class BoardRoom {

    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private static final String VOTE_RECORDED = "voteRecorded";

    private final Sessions sessions;
    private final Deliberations deliberations;
    private final Conventions conventions;
    private final Organisations organisations;
    private final Numbers numbers;
    private final Workflow workflow;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardRoom(
            Sessions sessions,
            Deliberations deliberations,
            Conventions conventions,
            Organisations organisations,
            Numbers numbers,
            Workflow workflow,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.deliberations = deliberations;
        this.conventions = conventions;
        this.organisations = organisations;
        this.numbers = numbers;
        this.workflow = workflow;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The sessions that this person may see, the last first; {@code until} is the first day left out. */
    List<SessionLine> between(LocalDate from, LocalDate until, int most, Actor actor) {
        var perimeter = actor.perimeter();
        return sessions.findRows(perimeter.isNational(), perimeter.codes(), from, until, Limit.of(most)).stream()
                .map(row -> row.on(today()))
                .toList();
    }

    /** The session, if this person may see it; reaching for another's is a fact of the journal. */
    Session visible(UUID id, Actor actor) {
        var session = sessions.get(id);
        if (!actor.perimeter().covers(session.school(), session.academy())) {
            events.publishEvent(new AccessRefused(actor, "session " + id));
            throw new UnknownSession(id);
        }
        return session;
    }

    /** The session, if this person records its votes. */
    Session recordable(UUID id, Actor actor) {
        var session = visible(id, actor);
        if (!actor.holds(Role.BOARD_SECRETARY, session.school())) {
            throw new AccessDeniedException("Not the secretary of this board");
        }
        return session;
    }

    boolean mayConvene(Actor actor) {
        return actor.memberships().stream().anyMatch(BoardRoom::convenes);
    }

    /** Calls the board: the head or the secretary of a school, for that school. */
    UUID convene(Convening asked, Act act) {
        var first = asked.secondMeetingOf() == null ? null : visible(asked.secondMeetingOf(), act.actor());
        var code = act.actor().memberships().stream()
                .filter(BoardRoom::convenes)
                .map(Membership::organisation)
                .filter(school -> first == null || school.equals(first.school()))
                .min(String::compareTo)
                .orElseThrow(() -> new AccessDeniedException("Neither head nor secretary of a board"));
        var school = organisations.get(code);
        return UUID.fromString(acts.first(
                act,
                code,
                () -> sessions.save(Session.convene(school, asked, first, today()))
                        .id()
                        .toString()));
    }

    private static boolean convenes(Membership held) {
        return held.role() == Role.HEAD || held.role() == Role.BOARD_SECRETARY;
    }

    /** One act, one transaction: the votes are taken, the acts numbered, and every convention moves, or none. */
    void record(UUID id, VotesForm said, Act act) {
        var seen = recordable(id, act.actor());
        acts.once(act, seen.id().toString(), seen.school(), () -> {
            var session = sessions.get(id);
            var decided = session.record(minutes(said, session), today(), clock.instant());
            refuseUnlessAllWait(decided);
            sessions.save(session);
            decided.forEach(item -> enact(item, session));
            decided.forEach(
                    item -> workflow.tell(VOTE_RECORDED, item.convention().toString()));
        });
    }

    private Minutes minutes(VotesForm said, Session session) {
        var votes = new ArrayList<Minutes.Vote>();
        for (var row : said.rows()) {
            var number = row.convention();
            var convention = conventions.findByNumber(number).orElseThrow(() -> new Session.NotOnAgenda(number));
            votes.add(new Minutes.Vote(
                    votes.size(),
                    convention.id(),
                    number,
                    row.result(),
                    row.inFavour(),
                    row.against(),
                    row.abstentions(),
                    row.chairInFavour()));
        }
        var members = said.membersInOffice();
        return new Minutes(members == null ? session.membersInOffice() : members, said.present(), votes);
    }

    private void refuseUnlessAllWait(List<AgendaItem> decided) {
        var deaf = decided.stream()
                .map(item -> item.convention().toString())
                .filter(key -> !workflow.isWaitingFor(VOTE_RECORDED, key))
                .map(key -> conventions.get(key).number())
                .collect(Collectors.joining(", "));
        if (!deaf.isEmpty()) {
            throw new ConventionsNotWaiting(deaf);
        }
    }

    private void enact(AgendaItem item, Session session) {
        var convention = conventions.get(item.convention().toString());
        switch (Objects.requireNonNull(item.result())) {
            case ADOPTED -> convention.adopted(number(item, session), session.heldOn(), today());
            case REJECTED -> {
                number(item, session);
                convention.rejected(today());
            }
            case POSTPONED -> convention.postponed(today());
        }
        conventions.save(convention);
    }

    /** Each vote, for or against, is an act: it takes the next number. */
    private String number(AgendaItem item, Session session) {
        var number = ActNumber.next(numbers, session.school(), session.heldOn());
        return deliberations
                .save(new Deliberation(
                        item.convention(),
                        session.id(),
                        number,
                        session.heldOn(),
                        Objects.requireNonNull(item.result())))
                .title();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All the conventions of an agenda move together: one that does not wait for its vote holds them all. */
    public static class ConventionsNotWaiting extends Refusal {
        ConventionsNotWaiting(String numbers) {
            super(numbers);
        }
    }
}
