package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.deadline.ActCalendar;
import fr.convive.workflow.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Délibération » : the act of a board on one convention: numbered, transmitted, enforceable fifteen days later. */
@Entity
@Table(name = "deliberation")
class Deliberation {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private UUID sessionId;

    @Embedded
    private ActNumber number;

    private LocalDate votedOn;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable LocalDate sentOn;

    private @Nullable LocalDate acknowledgedOn;

    private @Nullable String demactNumber;

    private @Nullable LocalDate enforceableOn;

    private @Nullable LocalDate withdrawnOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Objection> objections = List.of();

    @Version
    private @Nullable Long version;

    Deliberation(ConventionId convention, UUID sessionId, ActNumber number, LocalDate votedOn, Result result) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.sessionId = sessionId;
        this.number = number;
        this.votedOn = votedOn;
        this.result = result;
    }

    /** Sent to the control authority, which acknowledged it that day: the fifteen days of the lock run from there. */
    LocalDate transmit(LocalDate sent, LocalDate acknowledged, @Nullable String demact, LocalDate today) {
        if (sent.isBefore(votedOn)) {
            throw new TransmissionBeforeVote(votedOn);
        }
        if (acknowledged.isBefore(sent)) {
            throw new AcknowledgedBeforeSent(sent);
        }
        if (acknowledged.isAfter(today)) {
            throw new TransmissionInTheFuture(today);
        }
        sentOn = sent;
        acknowledgedOn = acknowledged;
        demactNumber = demact;
        enforceableOn = ActCalendar.enforceableOn(acknowledged);
        return enforceableOn;
    }

    void object(String reason, String by, LocalDate today) {
        var all = new ArrayList<>(objections);
        all.add(Objection.raised(today, by, reason));
        objections = List.copyOf(all);
    }

    void answer(ControlAnswer answer, String reason, LocalDate today) {
        objections = objections.stream()
                .map(objection -> objection.answer() == null ? objection.answered(answer, today, reason) : objection)
                .toList();
    }

    void withdraw(LocalDate today) {
        withdrawnOn = today;
    }

    UUID id() {
        return id;
    }

    ConventionId convention() {
        return convention;
    }

    UUID sessionId() {
        return sessionId;
    }

    /** « Acte n° 12 (2026-2027), CA du 26/11/2026 ». */
    String title() {
        return number.title(votedOn);
    }

    LocalDate votedOn() {
        return votedOn;
    }

    Result result() {
        return result;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    @Nullable
    String demactNumber() {
        return demactNumber;
    }

    @Nullable
    LocalDate enforceableOn() {
        return enforceableOn;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    List<Objection> objections() {
        return objections;
    }

    Optional<Objection> lastObjection() {
        return objections.isEmpty() ? Optional.empty() : Optional.of(objections.get(objections.size() - 1));
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Deliberation() {}

    /** An act is transmitted once it is voted. */
    public static class TransmissionBeforeVote extends Refusal {
        TransmissionBeforeVote(LocalDate votedOn) {
            super(votedOn);
        }
    }

    /** Nobody acknowledges what was not sent. */
    public static class AcknowledgedBeforeSent extends Refusal {
        AcknowledgedBeforeSent(LocalDate sentOn) {
            super(sentOn);
        }
    }

    /** Nobody has acknowledged tomorrow. */
    public static class TransmissionInTheFuture extends Refusal {
        TransmissionInTheFuture(LocalDate today) {
            super(today);
        }
    }
}
