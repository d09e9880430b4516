package fr.convive.document;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has the pieces that wait analysed, off the act that brought them; what cannot be analysed now waits and is not served. */
@Component
class Antivirus implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final long EVERY_SECONDS = 15;

    private final boolean on;
    private final Clamd clamd;
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "antivirus");
        thread.setDaemon(true);
        return thread;
    });

    Antivirus(
            @Value("${convive.antivirus.host:}") String host,
            @Value("${convive.antivirus.port:3310}") int port,
            @Value("${convive.antivirus.patience:30s}") Duration patience,
            JdbcTemplate jdbc) {
        this.on = !host.isBlank();
        this.clamd = new Clamd(host, port, patience);
        this.jdbc = jdbc;
        if (on) {
            var unused = worker.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** How a piece stands when it comes in. */
    Health atFirst() {
        return on ? Health.PENDING : Health.UNSCANNED;
    }

    /** What waits is analysed once the act that brought it holds. */
    void soon() {
        if (!on) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            worker.execute(this::sweep);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(Antivirus.this::sweep);
            }
        });
    }

    /** Analyses all that waits. */
    void sweep() {
        try {
            pending().forEach(this::analyse);
        } catch (RuntimeException later) {
            LOG.warn("The antivirus could not go through the pieces: {}", later.getMessage());
        }
    }

    private List<UUID> pending() {
        return jdbc.queryForList("select id from document where health = 'PENDING' order by received_at", UUID.class);
    }

    private void analyse(UUID piece) {
        try {
            var content = jdbc.queryForObject(
                    "select content from document_content where document_id = ?", byte[].class, piece);
            var health = clamd.scan(content == null ? new byte[0] : content);
            jdbc.update("update document set health = ? where id = ?", health.name(), piece);
        } catch (IOException away) {
            LOG.warn("Piece {} waits for its analysis: {}", piece, away.getMessage());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
