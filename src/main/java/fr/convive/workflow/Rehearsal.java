package fr.convive.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** « Répétition générale » : moves the clock forward and fires all that falls due on the way, in order. */
@Component
@ConditionalOnExpression("${convive.demonstration} or !'${convive.rehearsal.start:}'.isBlank()")
public class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int MOST_JOBS = 10_000;
    private static final int PAGE = 50;

    private final RehearsalClock clock;
    private final ManagementService jobs;
    private final JobExecutor executor;
    private final Nights nights;

    Rehearsal(Clock clock, ManagementService jobs, JobExecutor executor, Nights nights) {
        this.executor = executor;
        this.nights = nights;
        this.clock = (RehearsalClock) clock;
        this.jobs = jobs;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Holds the clock still on the morning of that day, before the story of a demonstration is told. */
    public void beginAt(LocalDate day) {
        executor.shutdown();
        clock.set(RehearsalClock.morningOf(day));
    }

    /** Lets the clock go: what comes now is today. */
    public void end() {
        clock.release();
        executor.start();
    }

    /** While the clock stands still: what an act made due at once is done at once, as the executor would. */
    void catchUp() {
        if (clock.isStill() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            try {
                fireUntil(clock.instant());
            } catch (RuntimeException failed) {
                LOG.error("A step that fell due after an act failed; the clock's next move tries again", failed);
            }
        }
    }

    /** Never back; must be called outside a transaction: each step has its own. */
    public void advanceTo(LocalDate day) {
        if (day.isBefore(today())) {
            throw new BackwardClock(today());
        }
        var target = RehearsalClock.morningOf(day);
        fireUntil(target);
        sleepUntil(target);
        clock.set(target.isAfter(clock.instant()) ? target : clock.instant());
    }

    /** What falls due is nobody's act, whoever moved the clock. */
    private void fireUntil(Instant target) {
        var person = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            fireAllUntil(target);
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    private void fireAllUntil(Instant target) {
        int fired = 0;
        for (Optional<Job> job = next(target); job.isPresent(); job = next(target)) {
            if (++fired > MOST_JOBS) {
                throw new IllegalStateException("Too many steps fall due before " + target);
            }
            var due = job.get().getDuedate();
            if (due != null && sleepUntil(due.toInstant())) {
                continue; // what the night did may have changed what comes next
            }
            if (due != null && due.toInstant().isAfter(clock.instant())) {
                clock.set(due.toInstant().plusMillis(1));
            }
            jobs.executeJob(job.get().getId());
        }
    }

    /** Of the nights on the way the last one is slept through: it does all that those before had to do. */
    private boolean sleepUntil(Instant moment) {
        var night = Nights.lastBetween(clock.instant(), moment);
        night.ifPresent(hour -> {
            clock.set(hour);
            nights.pass();
        });
        return night.isPresent();
    }

    /** Steps left to run first, then the earliest timer. */
    private Optional<Job> next(Instant limit) {
        return Stream.concat(
                        jobs
                                .createJobQuery()
                                .messages()
                                .active()
                                .withRetriesLeft()
                                .orderByJobId()
                                .asc()
                                .listPage(0, PAGE)
                                .stream()
                                .filter(job -> job.getDuedate() == null
                                        || !job.getDuedate().toInstant().isAfter(limit)),
                        jobs
                                .createJobQuery()
                                .timers()
                                .active()
                                .withRetriesLeft()
                                .duedateLowerThan(new Date(limit.toEpochMilli() + 1))
                                .orderByJobDuedate()
                                .asc()
                                .orderByJobId()
                                .asc()
                                .listPage(0, PAGE)
                                .stream())
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst();
    }

    /** The clock of a rehearsal never goes back. */
    public static class BackwardClock extends Refusal {
        BackwardClock(LocalDate today) {
            super(today);
        }
    }
}
