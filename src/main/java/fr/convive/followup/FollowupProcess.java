package fr.convive.followup;

import fr.convive.convention.Audience;
import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.deadline.Campaign;
import fr.convive.deadline.Campaign.Kind;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Reminded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** {@code processes/followup.bpmn}, and what {@code convention.bpmn} asks of follow-up: each under its own name. */
@ProcessBean
public class FollowupProcess {

    private static final int REMINDER_DAYS = 7;
    private static final int MONTHS_TO_DECIDE = 3;

    private final Conventions conventions;
    private final FollowupPlan plan;
    private final Followups followups;
    private final Sanctions sanctions;
    private final Audience audience;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowupProcess(
            Conventions conventions,
            FollowupPlan plan,
            Followups followups,
            Sanctions sanctions,
            Audience audience,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.plan = plan;
        this.followups = followups;
        this.sanctions = sanctions;
        this.audience = audience;
        this.events = events;
        this.clock = clock;
    }

    /** When the next campaign opens; once nothing is planned, the day after the last one, when nothing opens any more. */
    public Date nextFollowup(String conventionId) {
        var convention = conventions.get(conventionId);
        return Paris.startOf(plan.next(convention).map(Campaign::opensOn).orElseGet(() -> after(convention)));
    }

    public boolean isFollowupDue(String conventionId) {
        return plan.next(conventions.get(conventionId)).isPresent();
    }

    /** Opens the next campaign and gives its code to the process that sees it through. */
    public String openCampaign(String conventionId) {
        var convention = conventions.get(conventionId);
        return open(convention, plan.next(convention));
    }

    /** Whether a report is still due that the term did not extinguish. */
    public boolean isReportSurviving(String conventionId) {
        return plan.nextSurviving(conventions.get(conventionId)).isPresent();
    }

    public Date untilSurvivingReport(String conventionId) {
        return Paris.startOf(plan.nextSurviving(conventions.get(conventionId))
                .map(Campaign::opensOn)
                .orElseGet(this::today));
    }

    public String openSurvivingReport(String conventionId) {
        var convention = conventions.get(conventionId);
        return open(convention, plan.nextSurviving(convention));
    }

    public boolean isMeeting(String conventionId, String campaign) {
        return followups.get(conventionId, campaign).kind() == Kind.MEETING;
    }

    public boolean isReport(String conventionId, String campaign) {
        return followups.get(conventionId, campaign).kind() == Kind.REPORT;
    }

    public boolean isEvidence(String conventionId, String campaign) {
        return followups.get(conventionId, campaign).kind() == Kind.EVIDENCE;
    }

    /** The day after its limit, for a report that a payment or a renewal waits for; never for anything else. */
    public Date reportLate(String conventionId, String campaign) {
        var followup = followups.get(conventionId, campaign);
        return Paris.startOf(
                followup.kind() == Kind.REPORT && isWaitedFor(conventionId, followup.report())
                        ? followup.dueOn().plusDays(1)
                        : Paris.NEVER);
    }

    /** A decision that nobody takes is forbearance: three months after the limit, or at the term. */
    public Date sanctionForgone(String conventionId, String campaign) {
        var followup = followups.get(conventionId, campaign);
        var after = followup.dueOn().plusMonths(MONTHS_TO_DECIDE);
        var over = after(conventions.get(conventionId));
        return Paris.startOf(!followup.surviving() && over.isBefore(after) ? over : after);
    }

    public void recordForbearance(String conventionId, String campaign) {
        sanctions.save(Sanction.forborne(ConventionId.of(conventionId), campaign, today()));
    }

    private boolean isWaitedFor(String conventionId, String report) {
        return conventions.get(conventionId).agreed().reports().stream()
                .anyMatch(rule -> rule.code().equals(report) && !rule.blocks().isEmpty());
    }

    public Date followupReminder(String conventionId, String campaign) {
        return Paris.startOf(followups.get(conventionId, campaign).dueOn().minusDays(REMINDER_DAYS));
    }

    /** Never on its very day; a meeting or a renewal does not outlive the convention, a report does. */
    public Date followupMissed(String conventionId, String campaign) {
        var followup = followups.get(conventionId, campaign);
        var morrow = followup.dueOn().plusDays(1);
        var missed = followup.missedOn().isBefore(morrow) ? morrow : followup.missedOn();
        var over = after(conventions.get(conventionId));
        return Paris.startOf(
                followup.kind() != Kind.REPORT && !followup.surviving() && over.isBefore(missed) ? over : missed);
    }

    public void remindFollowup(String conventionId, String campaign) {
        var kind = followups.get(conventionId, campaign).kind();
        tell(conventionId, kind == Kind.RENEWAL ? Role.HEAD : Role.COORDINATOR, "reminder.followup." + kind);
    }

    /** What was not done stays in the file, and the head is told. */
    public void recordMiss(String conventionId, String campaign) {
        var followup = followups.get(conventionId, campaign);
        followup.miss(today());
        followups.save(followup);
        tell(conventionId, Role.HEAD, "reminder.followupMissed." + followup.kind());
    }

    public Date dueOn(String task, String conventionId, String campaign) {
        return Paris.startOf(followups.get(conventionId, campaign).dueOn());
    }

    private String open(Convention convention, Optional<Campaign> campaign) {
        return followups
                .save(new Followup(convention.id(), campaign.orElseThrow(), today()))
                .code();
    }

    private void tell(String conventionId, Role role, String message) {
        audience.of(role.name(), conventionId)
                .forEach(whom -> events.publishEvent(new Reminded(conventionId, whom, message)));
    }

    private static LocalDate after(Convention convention) {
        var lastDay = convention.endsOn();
        return lastDay == null || !lastDay.isBefore(Paris.NEVER) ? Paris.NEVER : lastDay.plusDays(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
