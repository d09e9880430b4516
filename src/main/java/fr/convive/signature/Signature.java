package fr.convive.signature;

import fr.convive.people.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Signature » : what one signatory answered in one round, once: signed (when, where, in what capacity, on what power,
 * how, which text, on which paper) or refused (why). Kept for ever, marked void if the text is reworked.
 */
@Entity
@Table(name = "signature")
class Signature {

    @Id
    private UUID id;

    private UUID roundId;

    private int signatory;

    @Enumerated(EnumType.STRING)
    private Signing answer;

    private @Nullable LocalDate signedOn;

    private @Nullable String place;

    private @Nullable String capacity;

    private @Nullable String powerReference;

    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    private @Nullable UUID documentId;

    private boolean certified;

    private String textHash;

    private @Nullable String reason;

    private @Nullable Proof proof;

    private boolean voided;

    private String recordedBy;

    private LocalDate recordedOn;

    @Version
    private @Nullable Long version;

    /** Who has recorded what a signatory answered, and what proves it where there is no paper. */
    record Recording(Actor by, LocalDate on, @Nullable Proof proof) {}

    Signature(SignatureRound round, Signatory by, SignForm said, String power, Recording recorded) {
        this.id = UUID.randomUUID();
        this.roundId = round.id();
        this.signatory = by.position();
        this.answer = said.answer();
        this.textHash = round.textHash();
        this.recordedBy = recorded.by().login();
        this.recordedOn = recorded.on();
        this.proof = recorded.proof();
        if (answer == Signing.SIGNED) {
            this.signedOn = said.signedOn();
            this.place = said.place();
            this.capacity = said.capacity();
            this.powerReference = power;
            this.method = said.method();
            this.documentId = said.method() == Method.HANDWRITTEN ? UUID.fromString(said.document()) : null;
            this.certified = said.onPaper() && Boolean.TRUE.equals(said.certified());
        } else {
            this.reason = said.reason();
        }
    }

    boolean isOf(Signatory one) {
        return signatory == one.position();
    }

    boolean isOf(SignatureRound round) {
        return roundId.equals(round.id());
    }

    boolean isRefusal() {
        return answer == Signing.REFUSED;
    }

    /** A refusal that has not lost its object. */
    boolean standsRefused() {
        return isRefusal() && !voided;
    }

    void annul() {
        voided = true;
    }

    boolean isVoid() {
        return voided;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String capacity() {
        return capacity;
    }

    @Nullable
    String powerReference() {
        return powerReference;
    }

    @Nullable
    String reason() {
        return reason;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    /** The login of who recorded it. */
    String recordedBy() {
        return recordedBy;
    }

    Optional<Method> method() {
        return Optional.ofNullable(method);
    }

    /** What shows it where there is no paper. */
    Optional<Proof> proof() {
        return Optional.ofNullable(proof);
    }

    /** The hash of the terms that were signed. */
    String textHash() {
        return textHash;
    }

    /** Whether who recorded the paper said that the copy is faithful to the original. */
    boolean isCertified() {
        return certified;
    }

    /** The piece that shows it. */
    Optional<UUID> document() {
        return Optional.ofNullable(documentId);
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Signature() {}
}
