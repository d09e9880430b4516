package fr.convive.seal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import fr.convive.page.Words;
import fr.convive.seal.Verification.Why;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** « Vérificateur » : tells anyone whether a PDF is one that this house sealed, and whether a byte of it changed since. */
@Component
public class Verifier implements DisposableBean {

    /** The most a file may weigh, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 20;
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_WITHIN = 1024;

    private final SealRegister register;
    private final Words words;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();

    Verifier(SealRegister register, Words words) {
        this.register = register;
        this.words = words;
        readers.setCorePoolSize(AT_ONCE);
        readers.setMaxPoolSize(AT_ONCE);
        readers.setDaemon(true);
        readers.setThreadNamePrefix("verifier-");
        readers.initialize();
    }

    /** A file of ours is known by its hash; any other is read, by few at once and not for long. */
    public Verification verify(byte[] file) {
        var known = register.find(file);
        if (known.isPresent()) {
            return said(Why.INTACT, known.get().reference(), known.get().sealedOn());
        }
        if (!isPdf(file)) {
            return said(Why.UNREADABLE, null, null);
        }
        if (!free.tryAcquire()) {
            throw new Busy();
        }
        Future<Verification> reading;
        try {
            reading = readers.submit(() -> {
                try {
                    return read(file);
                } finally {
                    free.release();
                }
            });
        } catch (RuntimeException refused) {
            free.release();
            throw new Busy();
        }
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            reading.cancel(true);
            return said(Why.UNREADABLE, null, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException unreadable) {
            LOG.debug("A file that cannot be read", unreadable);
            return said(Why.UNREADABLE, null, null);
        }
    }

    private Verification read(byte[] file) {
        List<PAdESSignature> signatures;
        try {
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(file));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            signatures = analyzer.getSignatures().stream()
                    .map(PAdESSignature.class::cast)
                    .toList();
        } catch (DSSException | ClassCastException unreadable) {
            return said(Why.UNREADABLE, null, null);
        }
        return signatures.stream()
                .filter(this::isOurs)
                .findFirst()
                .map(this::judged)
                .orElseGet(() -> said(signatures.isEmpty() ? Why.UNSEALED : Why.FOREIGN, null, null));
    }

    private boolean isOurs(PAdESSignature signature) {
        var certificate = signature.getSigningCertificateToken();
        return certificate != null && register.isOurs(Fingerprints.of(certificate));
    }

    /**
     * Our seal on a file that is none of those that we sealed: the bytes that the seal covers have changed, or others were
     * added, or one has that no seal covers, in the room that a PDF leaves around its signature.
     */
    private Verification judged(PAdESSignature signature) {
        signature.checkSignatureIntegrity();
        var holds = signature.getSignatureCryptographicVerification().isSignatureValid();
        var covers = signature.getPdfRevision().areAllOriginalBytesCovered();
        return said(
                !holds ? Why.CHANGED : covers ? Why.NOT_KEPT : Why.ADDED,
                holds ? signature.getPdfRevision().getPdfSigDictInfo().getReason() : null,
                holds && signature.getSigningTime() != null
                        ? signature.getSigningTime().toInstant()
                        : null);
    }

    private Verification said(Why why, @Nullable String reference, @Nullable Instant sealedOn) {
        return new Verification(
                why == Why.INTACT || why == Why.CHANGED || why == Why.NOT_KEPT || why == Why.ADDED,
                why == Why.INTACT,
                reference,
                sealedOn,
                words.say("seal.why." + why.name()));
    }

    private static boolean isPdf(byte[] file) {
        for (int at = 0; at + MAGIC.length <= Math.min(file.length, MAGIC_WITHIN); at++) {
            if (java.util.Arrays.equals(file, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return true;
            }
        }
        return false;
    }

    /** Too many files are being read at once. */
    public static class Busy extends RuntimeException {}

    @Override
    public void destroy() {
        readers.shutdown();
    }
}
