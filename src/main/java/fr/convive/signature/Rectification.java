package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Correction;
import fr.convive.convention.Rectifiable;
import fr.convive.document.Documents;
import fr.convive.workflow.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * « Rectification » : words of a text corrected while it is being signed, once all who had signed have agreed; what they
 * signed then stands, one refusal leaves the text as it is.
 */
@Entity
@Table(name = "rectification")
class Rectification {

    /** What became of it. */
    enum State {
        PROPOSED,
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private UUID roundId;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections;

    private String wordsHash;

    private String beforeHash;

    private String afterHash;

    private String reason;

    private String proposedBy;

    private LocalDate proposedOn;

    private @Nullable LocalDate settledOn;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "rectificationId", insertable = false, updatable = false)
    @OrderBy("signatory")
    private List<RectificationAnswer> answers;

    @Version
    private @Nullable Long version;

    /** Why words are corrected, by whom and when. */
    record Proposal(String reason, String by, LocalDate on) {}

    Rectification(
            Convention convention, SignatureRound round, int number, List<Correction> corrections, Proposal proposal) {
        this.id = UUID.randomUUID();
        this.convention = convention.id();
        this.roundId = round.id();
        this.number = number;
        this.state = State.PROPOSED;
        this.corrections = List.copyOf(corrections);
        this.wordsHash = hash(corrections);
        this.beforeHash = round.textHash();
        this.afterHash = Rectifiable.of(convention).fingerprint(corrections);
        this.reason = proposal.reason();
        this.proposedBy = proposal.by();
        this.proposedOn = proposal.on();
        this.answers = new ArrayList<>();
    }

    private static String hash(List<Correction> corrections) {
        return Documents.sha256(corrections.stream()
                .map(one -> one.place() + "\n" + one.before() + "\n" + one.after() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Each of those who have signed answers once; one refusal ends it. */
    void answer(Signatory signatory, RectificationAnswer.Said said) {
        refuseUnlessPending();
        if (answer(signatory).isPresent()) {
            throw new AnsweredAlready(signatory.name());
        }
        if (said.on().isBefore(proposedOn) || said.on().isAfter(said.today())) {
            throw new AgreementOutOfTime(proposedOn, said.today());
        }
        answers.add(new RectificationAnswer(this, signatory, said));
        if (!said.agreed()) {
            settle(State.REFUSED, said.today());
        }
    }

    /** Whether these all agree to it. */
    boolean isAgreedBy(Collection<Signatory> all) {
        return all.stream()
                .allMatch(one -> answer(one).filter(RectificationAnswer::agreed).isPresent());
    }

    /** The text says it from now on. */
    void apply(LocalDate today) {
        refuseUnlessPending();
        settle(State.AGREED, today);
    }

    void withdraw(LocalDate today) {
        refuseUnlessPending();
        settle(State.WITHDRAWN, today);
    }

    private void settle(State now, LocalDate today) {
        state = now;
        settledOn = today;
    }

    private void refuseUnlessPending() {
        if (state != State.PROPOSED) {
            throw new NothingPending();
        }
    }

    Optional<RectificationAnswer> answer(Signatory signatory) {
        return answers.stream().filter(one -> one.isOf(signatory)).findFirst();
    }

    List<RectificationAnswer> answers() {
        return List.copyOf(answers);
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    /** Its place among those of the convention, from 1. */
    int number() {
        return number;
    }

    State state() {
        return state;
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** SHA-256 of its corrections: each place, the words before, the words after, a line each. */
    String wordsHash() {
        return wordsHash;
    }

    String beforeHash() {
        return beforeHash;
    }

    /** The hash of the terms that it gives. */
    String afterHash() {
        return afterHash;
    }

    String reason() {
        return reason;
    }

    /** The login of who proposed it. */
    String proposedBy() {
        return proposedBy;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Rectification() {}

    /** No rectification waits for an answer. */
    public static class NothingPending extends Refusal {}

    /** One answers once. */
    public static class AnsweredAlready extends Refusal {
        AnsweredAlready(String name) {
            super(name);
        }
    }

    /** One agrees to what was proposed: since that day, and not tomorrow. */
    public static class AgreementOutOfTime extends Refusal {
        AgreementOutOfTime(LocalDate from, LocalDate to) {
            super(from, to);
        }
    }
}
