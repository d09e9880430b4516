package fr.convive.amendment;

import fr.convive.convention.Conventions;
import fr.convive.convention.Edition;
import fr.convive.convention.Editions;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;

/** {@code processes/amendment.bpmn}: one method per service task and fact, under its own name. */
@ProcessBean
public class AmendmentProcess {

    /** Days that a task of the house is given, where no text sets a date: a practice, to be late against. */
    private static final int DAYS = 15;

    private final Conventions conventions;
    private final Amendments amendments;
    private final Editions editions;
    private final Workflow workflow;
    private final Clock clock;

    AmendmentProcess(
            Conventions conventions, Amendments amendments, Editions editions, @Lazy Workflow workflow, Clock clock) {
        this.conventions = conventions;
        this.editions = editions;
        this.amendments = amendments;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Asks the table of each block changed; what any of them calls for is redone once. */
    public void decideRedo(String conventionId) {
        var amendment = amendments.current(conventionId);
        amendment.asksFor(amendment.blocks().stream()
                .flatMap(block -> workflow.decide("redoAfterChange", Map.of("block", block.code())).stream())
                .map(rule -> Redo.valueOf(String.valueOf(rule.get("redo"))))
                .collect(Collectors.toSet()));
        amendments.save(amendment);
    }

    public boolean areVisasToRedo(String conventionId) {
        var amendment = amendments.current(conventionId);
        return amendment.asksFor(Redo.FINANCIAL_VISA) || amendment.asksFor(Redo.MANAGEMENT_VISA);
    }

    /** The same path as the convention's own: no board where none had to vote. */
    public boolean isVoteToRedo(String conventionId) {
        return amendments.current(conventionId).asksFor(Redo.VOTE)
                && conventions.get(conventionId).isBoardNeeded();
    }

    public boolean areSignaturesToRedo(String conventionId) {
        return amendments.current(conventionId).asksFor(Redo.SIGNATURES);
    }

    /** Numbers the amendment: its text is the one in force from today, the dates and their timers follow. */
    public void applyAmendment(String conventionId) {
        var convention = conventions.get(conventionId);
        var amendment = amendments.current(conventionId);
        var today = LocalDate.now(clock);
        var known = editions.of(convention.id()).stream()
                .mapToInt(Edition::number)
                .max()
                .orElse(0);
        var number = Math.max(known, amendments.inForce(convention.id())) + 1;
        amendment.enterIntoForce(number, today);
        amendments.save(amendment);
        convention.amend(number);
        conventions.save(convention);
        editions.save(Edition.of(convention, number, today));
        workflow.retime(conventionId);
    }

    /** Refused, abandoned or expired: the text in force stays as it is. */
    public void dropAmendment(String conventionId) {
        var amendment = amendments.current(conventionId);
        var convention = conventions.get(conventionId);
        amendment.drop(convention.reason());
        amendments.save(amendment);
        convention.dropProposal();
        conventions.save(convention);
    }

    public Date dueOn(String task, String conventionId) {
        return Paris.startOf(LocalDate.now(clock).plusDays(DAYS));
    }
}
