package fr.convive.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Accord » or refusal of one who had signed, once: to which text, on which day, and what proves it. */
@Entity
@Table(name = "rectification_answer")
@IdClass(RectificationAnswer.Place.class)
class RectificationAnswer {

    /** One answer of each signatory. */
    record Place(UUID rectificationId, int signatory) implements Serializable {}

    /**
     * What was answered: whether one agrees, that day, by whom it is recorded and when, and what proves it, in words, with the
     * paper where there is one.
     */
    record Said(
            boolean agreed,
            LocalDate on,
            String by,
            LocalDate today,
            String proof,
            @Nullable UUID paper) {}

    @Id
    private UUID rectificationId;

    @Id
    private int signatory;

    private UUID roundId;

    private boolean agreed;

    private LocalDate givenOn;

    private String textHash;

    private String proof;

    private @Nullable UUID documentId;

    private String recordedBy;

    private LocalDate recordedOn;

    RectificationAnswer(Rectification about, Signatory by, Said said) {
        this.rectificationId = about.id();
        this.signatory = by.position();
        this.roundId = about.roundId();
        this.textHash = about.afterHash();
        this.agreed = said.agreed();
        this.givenOn = said.on();
        this.proof = said.proof();
        this.documentId = said.paper();
        this.recordedBy = said.by();
        this.recordedOn = said.today();
    }

    boolean isOf(Signatory one) {
        return signatory == one.position();
    }

    int signatory() {
        return signatory;
    }

    boolean agreed() {
        return agreed;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    /** The hash of the terms that were agreed to. */
    String textHash() {
        return textHash;
    }

    String proof() {
        return proof;
    }

    /** The piece that shows it, where it was given on paper. */
    Optional<UUID> document() {
        return Optional.ofNullable(documentId);
    }

    String recordedBy() {
        return recordedBy;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected RectificationAnswer() {}
}
