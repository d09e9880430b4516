package fr.convive.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;

/** « Clé » : the private key that seals, which never leaves its store, and the certificate that says whose it is. */
final class SealKey implements DisposableBean {

    private final Pkcs12SignatureToken store;
    private final DSSPrivateKeyEntry key;

    /** Of several keys in the store, the one whose certificate holds the longest. */
    SealKey(byte[] pkcs12, String password) {
        this.store = new Pkcs12SignatureToken(pkcs12, new PasswordProtection(password.toCharArray()));
        this.key = store.getKeys().stream()
                .max(java.util.Comparator.comparing(
                        entry -> entry.getCertificate().getNotAfter()))
                .orElseThrow(() -> new IllegalStateException("The store holds no key"));
    }

    CertificateToken certificate() {
        return key.getCertificate();
    }

    List<CertificateToken> chain() {
        return List.of(key.getCertificateChain());
    }

    SignatureValue sign(ToBeSigned said) {
        return store.sign(said, DigestAlgorithm.SHA256, key);
    }

    @Override
    public void destroy() {
        store.close();
    }
}
