package fr.convive.signature;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.seal.Seal;
import fr.convive.seal.SealPress;
import fr.convive.seal.SealRegister;
import fr.convive.wording.TextPrints;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * « Scellement » : once all have signed, and behind the act, prints the text as it was signed and the evidence of who
 * signed it, seals both and keeps them; what a stop or a missing key left waiting is sealed later.
 */
@Component
class TextSealing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TextSealing.class);
    private static final int MINUTES = 5;

    private final SealedTexts sealed;
    private final SealPress press;
    private final SealRegister register;
    private final TextPrints texts;
    private final Evidence evidence;
    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final boolean automatic;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sealing");
        thread.setDaemon(true);
        return thread;
    });

    TextSealing(
            SealedTexts sealed,
            SealPress press,
            SealRegister register,
            TextPrints texts,
            Evidence evidence,
            Conventions conventions,
            SignatureRounds rounds,
            Signatures signatures,
            TransactionTemplate reading,
            Clock clock,
            @Value("${convive.seal.automatic}") boolean automatic) {
        this.sealed = sealed;
        this.press = press;
        this.register = register;
        this.texts = texts;
        this.evidence = evidence;
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.reading = reading;
        this.clock = clock;
        this.automatic = automatic;
        if (automatic) {
            var unused = worker.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    /** What the act at hand completed is sealed as soon as it holds. */
    void soon() {
        if (automatic && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    worker.execute(TextSealing.this::sweep);
                }
            });
        }
    }

    /** Seals all that waits, where there is a key. */
    void sweep() {
        press.seal()
                .ifPresent(seal -> sealed.waiting().forEach(round -> {
                    try {
                        apply(seal, round);
                    } catch (DuplicateKeyException another) {
                        LOG.debug("Round {} was sealed by another node", round.round());
                    } catch (RuntimeException later) {
                        LOG.error("Round {} of {} waits for its seal", round.round(), round.convention(), later);
                    }
                }));
    }

    /** Both files as they will be kept, before their seal. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    private record Printed(String number, TextPrints.Print text, byte[] evidence) {}

    private void apply(Seal seal, SealedTexts.Waiting waiting) {
        var printed = reading.execute(status -> print(waiting));
        if (printed == null || printed.isEmpty()) {
            LOG.warn(
                    "Round {} of {} was signed elsewhere: there is no text of ours to seal",
                    waiting.round(),
                    waiting.convention());
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var files = printed.get();
        var text = seal.on(files.text().content(), files.number(), at);
        var proof = seal.on(files.evidence(), files.number(), at);
        reading.executeWithoutResult(status -> {
            sealed.keep(waiting, files.text().sha256(), at, text, proof);
            register.keep(text, files.number(), at, seal.fingerprint());
            register.keep(proof, files.number(), at, seal.fingerprint());
        });
    }

    private Optional<Printed> print(SealedTexts.Waiting waiting) {
        var convention = conventions.get(waiting.convention());
        var round = rounds.findAll(ConventionId.of(waiting.convention())).stream()
                .filter(one -> one.id().equals(waiting.round()))
                .findFirst()
                .orElseThrow();
        return texts.signed(convention)
                .map(text -> new Printed(
                        convention.number(),
                        text,
                        evidence.print(convention, round, signatures.of(round), text.sha256())));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
