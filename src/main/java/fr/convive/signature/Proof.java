package fr.convive.signature;

import fr.convive.document.Documents;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Preuve » of a signature given without paper: the SHA-256 of the file that was read, the words consented to and theirs,
 * from which network; then the session of whom was signed in, or the link and the code by which the signatory was known.
 */
@Embeddable
record Proof(
        @Column(name = "signed_document_hash") String document,
        String consent,
        String consentHash,
        @Nullable String address,
        @Nullable String sessionHash,
        @Nullable UUID linkId,
        @Nullable Instant codeSentAt,
        @Nullable Instant codeUsedAt) {

    static Proof ofSession(Consent consent, @Nullable String address, @Nullable String session) {
        return new Proof(consent.document(), consent.words(), hash(consent), address, session, null, null, null);
    }

    static Proof ofLink(Consent consent, String address, UUID link, Instant codeSentAt, Instant codeUsedAt) {
        return new Proof(
                consent.document(), consent.words(), hash(consent), address, null, link, codeSentAt, codeUsedAt);
    }

    /** What somebody agreed to: the file by its SHA-256, and the sentence. */
    record Consent(String document, String words) {}

    private static String hash(Consent consent) {
        return Documents.sha256(consent.words().getBytes(StandardCharsets.UTF_8));
    }
}
