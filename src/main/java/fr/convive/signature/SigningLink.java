package fr.convive.signature;

import fr.convive.workflow.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Lien » : opens one text to one signatory at one address; it says which request this is, never who holds it: that is
 * proved by a code of six digits, good for ten minutes, once, in five tries (trust, the partner's link, 2 to 4).
 */
@Entity
@Table(name = "signing_link")
class SigningLink {

    /** Why a link no longer opens anything. */
    enum Ending {
        REPLACED,
        NEW_TEXT,
        DELEGATED,
        WITHDRAWN,
        ANSWERED_ON_PAPER
    }

    /** What a code that was typed is worth. */
    enum Try {
        RIGHT,
        WRONG,
        OVER
    }

    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final int MOST_TRIES = 5;
    private static final int MOST_CODES_AN_HOUR = 6;
    private static final Duration HOUR = Duration.ofHours(1);

    /** How long after its end a link still says what it was; later there is nothing. */
    private static final Duration MEMORY = Duration.ofDays(365);

    @Id
    private UUID id;

    private UUID conventionId;

    private UUID roundId;

    private int signatory;

    private int issue;

    private @Nullable Boolean alive;

    private String tokenHash;

    private String email;

    private String textHash;

    private Instant issuedAt;

    private String issuedBy;

    private Instant expiresAt;

    private @Nullable Instant openedAt;

    private @Nullable Instant usedAt;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String codeHash;

    private @Nullable Instant codeSentAt;

    private int codeTries;

    private int codesSent;

    private @Nullable Instant codesSince;

    @Version
    private @Nullable Long version;

    /** How often one was issued to that signatory, by whom, when, and until when it opens. */
    record Issue(int number, String by, Instant at, Instant expiresAt) {}

    SigningLink(SignatureRound round, Signatory signatory, String tokenHash, Issue issued) {
        this.id = UUID.randomUUID();
        this.conventionId = round.convention().id();
        this.roundId = round.id();
        this.signatory = signatory.position();
        this.issue = issued.number();
        this.alive = true;
        this.tokenHash = tokenHash;
        this.email = signatory.email().orElseThrow();
        this.textHash = round.textHash();
        this.issuedAt = issued.at();
        this.issuedBy = issued.by();
        this.expiresAt = issued.expiresAt();
    }

    /** Opened, by the signatory or by a robot: nobody knows. True the first time. */
    boolean opened(Instant now) {
        if (openedAt != null) {
            return false;
        }
        openedAt = now;
        return true;
    }

    /** Signed or refused through it: what was signed can be read through it until it expires. */
    void used(Instant now) {
        alive = null;
        usedAt = now;
        codeHash = null;
    }

    void end(Ending why, Instant now) {
        alive = null;
        endedAt = now;
        ending = why;
        codeHash = null;
    }

    /** A code is on its way; those before it are worth nothing any more. */
    void codeSent(String hash, Instant now) {
        if (codesSince == null || codesSince.plus(HOUR).isBefore(now)) {
            codesSince = now;
            codesSent = 0;
        }
        if (codesSent >= MOST_CODES_AN_HOUR) {
            throw new TooManyCodes();
        }
        codesSent++;
        codeHash = hash;
        codeSentAt = now;
        codeTries = 0;
    }

    /** Whether a code is awaited: sent less than ten minutes ago, not used, not tried five times. */
    boolean awaitsCode(Instant now) {
        return codeHash != null
                && codeTries < MOST_TRIES
                && now.isBefore(Objects.requireNonNull(codeSentAt).plus(CODE_LIFE));
    }

    /** Counts the try; a right code is used up. */
    Try tryCode(String typed, Instant now, java.util.function.BiPredicate<String, String> matches) {
        if (!awaitsCode(now)) {
            return Try.OVER;
        }
        codeTries++;
        if (!matches.test(typed, Objects.requireNonNull(codeHash))) {
            return codeTries < MOST_TRIES ? Try.WRONG : Try.OVER;
        }
        codeHash = null;
        return Try.RIGHT;
    }

    int triesLeft() {
        return MOST_TRIES - codeTries;
    }

    Optional<Instant> codeSentAt() {
        return Optional.ofNullable(codeSentAt);
    }

    boolean isAlive(Instant now) {
        return Boolean.TRUE.equals(alive) && now.isBefore(expiresAt);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** So long over that it is as if it had never been. */
    boolean isForgotten(Instant now) {
        return now.isAfter((endedAt == null ? expiresAt : endedAt).plus(MEMORY));
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    UUID id() {
        return id;
    }

    UUID conventionId() {
        return conventionId;
    }

    UUID roundId() {
        return roundId;
    }

    int signatory() {
        return signatory;
    }

    int issue() {
        return issue;
    }

    String email() {
        return email;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected SigningLink() {}

    /** Six codes an hour are enough for anybody. */
    public static class TooManyCodes extends Refusal {}
}
