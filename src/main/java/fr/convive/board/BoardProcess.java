package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.deadline.ActCalendar;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Reminded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;

/** {@code processes/board.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class BoardProcess {

    /** Days that a task of the house is given, where no text sets a date: a practice, to be late against. */
    private static final int DAYS_TO_ENROL = 7;

    private static final int DAYS_TO_DECIDE = 15;

    private final Conventions conventions;
    private final Sessions sessions;
    private final Deliberations deliberations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardProcess(
            Conventions conventions,
            Sessions sessions,
            Deliberations deliberations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.sessions = sessions;
        this.deliberations = deliberations;
        this.events = events;
        this.clock = clock;
    }

    /** An act is transmitted within five days of its vote. */
    public Date dueOn(String task, String conventionId) {
        var votedOn = conventions.get(conventionId).votedOn();
        if (task.equals("transmitAct") && votedOn != null) {
            return Paris.startOf(ActCalendar.transmission(votedOn).dueOn());
        }
        return Paris.startOf(today().plusDays(task.equals("enrolAtSession") ? DAYS_TO_ENROL : DAYS_TO_DECIDE));
    }

    /** Eight days after the session, then every eight days until the vote is recorded. */
    public Date voteOverdue(String conventionId) {
        return Paris.startOf(sessions.findAwaiting(ConventionId.of(conventionId).id())
                .map(session -> session.reminderAfter(today()))
                .orElse(Paris.NEVER));
    }

    public void remindSecretary(String conventionId) {
        var secretary = new Membership(
                Role.BOARD_SECRETARY, conventions.get(conventionId).school());
        events.publishEvent(new Reminded(conventionId, secretary.audience(), "reminder.voteOverdue"));
    }

    public boolean isAdopted(String conventionId) {
        return hasResult(conventionId, Result.ADOPTED);
    }

    public boolean isPostponed(String conventionId) {
        return hasResult(conventionId, Result.POSTPONED);
    }

    private boolean hasResult(String conventionId, Result result) {
        return sessions.findResults(ConventionId.of(conventionId).id(), Limit.of(1))
                .contains(result);
    }

    /** The day the lock opens: fifteen days after the act was acknowledged. */
    public Date enforceable(String conventionId) {
        return Paris.startOf(
                Objects.requireNonNull(conventions.get(conventionId).enforceableOn()));
    }

    public void makeEnforceable(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.becomeEnforceable(today());
        conventions.save(convention);
    }

    /** The act goes, the convention is a draft again. */
    public void withdrawAct(String conventionId) {
        var convention = conventions.get(conventionId);
        var act = deliberations.last(convention.id());
        act.withdraw(today());
        deliberations.save(act);
        convention.backToDraft(act.lastObjection().map(Objection::answerReason).orElse(act.title()), today());
        conventions.save(convention);
    }

    /** A convention that is cancelled leaves the agenda it stood on. */
    @EventListener
    void on(Convention.StatusMoved moved) {
        if (moved.to().isFinal()) {
            sessions.findAwaiting(moved.convention().id()).ifPresent(session -> {
                session.strike(moved.convention());
                sessions.save(session);
            });
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
