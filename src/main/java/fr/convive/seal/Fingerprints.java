package fr.convive.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What names a file or a certificate whatever its own name: its SHA-256. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(CertificateToken certificate) {
        return of(certificate.getEncoded());
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
