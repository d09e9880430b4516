package fr.convive.bulk;

import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.Colleagues;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and takes files behind the people's backs, each whole in one transaction; begins again after a restart. */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int SECONDS_TO_STOP = 20;

    private final ImportJobs jobs;
    private final Reader reader;
    private final List<ImportedKind> kinds;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    private volatile boolean stopping;

    ImportRunner(
            ImportJobs jobs,
            Reader reader,
            List<ImportedKind> kinds,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.reader = reader;
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.events = events;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("import-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_STOP);
        executor.initialize();
    }

    /** A file that was whole but no longer is: all of it is undone. */
    private static final class Spoiled extends RuntimeException {

        private final transient Reader.Reading reading;

        Spoiled(Reader.Reading reading) {
            super(null, null, false, false);
            this.reading = reading;
        }
    }

    /** The application stops: what was half done is undone, and begins again at the next start. */
    private static final class Interrupted extends RuntimeException {

        Interrupted() {
            super(null, null, false, false);
        }
    }

    /** What a stop left undone. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        jobs.running().forEach(job -> start(job.id()));
    }

    void start(UUID job) {
        executor.execute(() -> run(job));
    }

    void run(UUID id) {
        jobs.find(id).filter(job -> job.state().isRunning()).ifPresent(this::run);
    }

    private void run(ImportJob job) {
        long began = System.nanoTime();
        try {
            var by = colleagues.find(job.login());
            var kind = kinds.stream()
                    .filter(known -> known.code().equals(job.kind()))
                    .findFirst()
                    .filter(known -> by.filter(known::isOpenTo).isPresent());
            if (kind.isEmpty()) {
                jobs.move(job.id(), job.state(), ImportJob.State.BROKEN, job.counts());
            } else if (job.state() == ImportJob.State.CHECKING) {
                check(job, kind.get(), by.orElseThrow());
            } else {
                take(job, kind.get(), by.orElseThrow());
            }
            LOG.info(
                    "{}: {} lines, {} in {} ms",
                    job.kind(),
                    job.total(),
                    job.state(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (Interrupted stopped) {
            LOG.info("Import {} goes on at the next start", job.id());
        } catch (Spoiled spoiled) {
            jobs.keep(job.id(), spoiled.reading.faults());
            jobs.move(job.id(), ImportJob.State.TAKING, ImportJob.State.REFUSED, spoiled.reading.counts());
        } catch (RuntimeException failed) {
            LOG.error("Import {}", job.id(), failed);
            jobs.find(job.id())
                    .ifPresent(now -> jobs.move(now.id(), now.state(), ImportJob.State.BROKEN, now.counts()));
        }
    }

    private void check(ImportJob job, ImportedKind kind, Actor by) {
        var reading = reader.read(
                kind, upload(job, kind, by), (rows, upload) -> {}, done -> jobs.reached(job.id(), onTheWay(done)));
        jobs.keep(job.id(), reading.faults());
        var counts = reading.counts();
        var next = counts.wrong() > 0
                ? ImportJob.State.REFUSED
                : counts.brought() + counts.changed() == 0
                        ? ImportJob.State.UNCHANGED
                        : job.straight() ? ImportJob.State.TAKING : ImportJob.State.CHECKED;
        if (jobs.move(job.id(), ImportJob.State.CHECKING, next, counts) && next == ImportJob.State.TAKING) {
            run(job.id());
        }
    }

    private void take(ImportJob job, ImportedKind kind, Actor by) {
        whole.executeWithoutResult(status -> {
            jobs.hold(job.id());
            if (jobs.find(job.id()).filter(now -> now.state() == job.state()).isEmpty()) {
                return;
            }
            var reading = reader.read(
                    kind,
                    upload(job, kind, by),
                    kind::take,
                    done -> apart.executeWithoutResult(progress -> jobs.reached(job.id(), onTheWay(done))));
            if (reading.counts().wrong() > 0) {
                throw new Spoiled(reading);
            }
            jobs.move(job.id(), ImportJob.State.TAKING, ImportJob.State.TAKEN, reading.counts());
            events.publishEvent(new Administered(
                    by,
                    "IMPORT_TAKEN",
                    kind.code(),
                    job.fileName() + "\n" + job.sha256(),
                    "+%d ~%d =%d"
                            .formatted(
                                    reading.counts().brought(),
                                    reading.counts().changed(),
                                    reading.counts().unchanged())));
        });
    }

    private Upload upload(ImportJob job, ImportedKind kind, Actor by) {
        return new Upload(job.id(), by, job.askedAt(), reader.keys(job.id(), kind));
    }

    private int onTheWay(int done) {
        if (stopping) {
            throw new Interrupted();
        }
        return done;
    }

    @Override
    public void destroy() {
        stopping = true;
        executor.shutdown();
    }
}
