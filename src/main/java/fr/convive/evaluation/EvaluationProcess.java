package fr.convive.evaluation;

import fr.convive.convention.Audience;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.Tasklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.context.ApplicationEventPublisher;

/** {@code processes/evaluation.bpmn}, and what {@code convention.bpmn} asks of evaluation: each under its own name. */
@ProcessBean
public class EvaluationProcess {

    private static final int DAYS_OF_SILENCE = 21;

    private final Conventions conventions;
    private final Conclusions conclusions;
    private final EvaluationCalendar calendar;
    private final Audience audience;
    private final Tasklist tasklist;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvaluationProcess(
            Conventions conventions,
            Conclusions conclusions,
            EvaluationCalendar calendar,
            Audience audience,
            Tasklist tasklist,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.conclusions = conclusions;
        this.calendar = calendar;
        this.audience = audience;
        this.tasklist = tasklist;
        this.events = events;
        this.clock = clock;
    }

    public Date evaluationOpens(String conventionId) {
        return Paris.startOf(calendar.opensOn(conventions.get(conventionId)));
    }

    /** Three weeks after the partner was asked: today if the question is just being put. */
    public Date partnerSilent(String conventionId) {
        var asked = tasklist.of(conventionId).stream()
                .filter(line -> line.key().equals("evaluateAsPartner"))
                .map(line -> Paris.dayOf(line.since()))
                .findFirst()
                .orElseGet(() -> LocalDate.now(clock));
        return Paris.startOf(asked.plusDays(DAYS_OF_SILENCE));
    }

    public void remindPartner(String conventionId) {
        audience.of(Role.COORDINATOR.name(), conventionId)
                .forEach(whom -> events.publishEvent(new Reminded(conventionId, whom, "reminder.partnerSilent")));
    }

    public boolean concludesRenewal(String conventionId) {
        return concludes(conventionId, Verdict.RENEW);
    }

    public boolean concludesAmendment(String conventionId) {
        return concludes(conventionId, Verdict.AMEND);
    }

    public Date dueOn(String task, String conventionId) {
        return Paris.startOf(calendar.dueOn(conventions.get(conventionId)));
    }

    private boolean concludes(String conventionId, Verdict verdict) {
        return conclusions
                .latest(ConventionId.of(conventionId))
                .filter(conclusion -> conclusion.verdict() == verdict)
                .isPresent();
    }
}
