package fr.convive.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** « Sceau » : signs a PDF with the organisation's key (PAdES), so that not a byte changes unseen; with the hour of an authority where one is configured. */
public final class Seal {

    private static final int ROOM_FOR_THE_SIGNATURE = 24 * 1024;

    private final SealKey key;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final SignatureLevel level;

    Seal(SealKey key, SealSettings settings) {
        this.key = key;
        this.level = settings.authority() == null || settings.authority().isBlank()
                ? SignatureLevel.PAdES_BASELINE_B
                : SignatureLevel.PAdES_BASELINE_T;
        Optional.ofNullable(settings.authority())
                .filter(address -> !address.isBlank())
                .ifPresent(address -> {
                    var loader = new TimestampDataLoader();
                    int millis = Math.toIntExact(settings.timeout().toMillis());
                    loader.setTimeoutConnection(millis);
                    loader.setTimeoutResponse(millis);
                    loader.setTimeoutSocket(millis);
                    service.setTspSource(new OnlineTSPSource(address, loader));
                });
    }

    /** Seals that file under its reference; never inside the transaction of an act, which it would hold open. */
    public byte[] on(byte[] pdf, String reference, Instant at) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Nothing is sealed inside an act");
        }
        var document = new InMemoryDocument(pdf);
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setReason(reference);
        parameters.setSignerName("Convive");
        parameters.setContentSize(ROOM_FOR_THE_SIGNATURE);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        var signed = service.signDocument(document, parameters, key.sign(service.getDataToSign(document, parameters)));
        return DSSUtils.toByteArray(signed);
    }

    /** The SHA-256 of its certificate, in hexadecimal: whose seal a file bears. */
    public String fingerprint() {
        return Fingerprints.of(key.certificate());
    }
}
