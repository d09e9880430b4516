package fr.convive.followup;

import fr.convive.convention.ConventionId;
import fr.convive.deadline.Campaign;
import fr.convive.deadline.Fact;
import fr.convive.people.Actor;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Suivi » of one campaign, from the day it opened: the meeting held, the report filed or the renewal decided. */
@Entity
@Table(name = "followup_campaign")
public class Followup {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private String code;

    @Enumerated(EnumType.STRING)
    private Campaign.Kind kind;

    private LocalDate dueOn;

    private LocalDate missedOn;

    private boolean surviving;

    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate settledOn;

    private @Nullable String settledBy;

    private @Nullable String outcome;

    private @Nullable LocalDate happenedOn;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Minutes minutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deposit deposit;

    private @Nullable String acceptedBy;

    private @Nullable UUID evidence;

    @Version
    private @Nullable Long version;

    /** Under way, seen through, or left undone. */
    enum State {
        OPEN,
        DONE,
        MISSED
    }

    Followup(ConventionId convention, Campaign campaign, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.code = campaign.code();
        this.kind = campaign.kind();
        this.dueOn = campaign.dueOn();
        this.missedOn = campaign.missedOn();
        this.surviving = campaign.surviving();
        this.openedOn = today;
        this.state = State.OPEN;
    }

    void held(LocalDate on, Minutes said, LocalDate effect, Actor by, LocalDate today) {
        if (on.isAfter(today)) {
            throw new MeetingInTheFuture(today);
        }
        if (on.isBefore(effect)) {
            throw new MeetingBeforeEffect(effect);
        }
        minutes = said;
        happenedOn = on;
        settle(Meeting.HELD, by, today);
    }

    void cancelled(String why, Actor by, LocalDate today) {
        reason = why;
        settle(Meeting.CANCELLED, by, today);
    }

    void filed(LocalDate on, Deposit piece, LocalDate effect, Actor by, LocalDate today) {
        if (on.isAfter(today)) {
            throw new DepositInTheFuture(today);
        }
        if (on.isBefore(effect)) {
            throw new DepositBeforeEffect(effect);
        }
        deposit = piece;
        happenedOn = on;
        settle(Report.SUBMITTED, by, today);
    }

    /** The report is as it should be: nothing more is awaited. */
    void accept(Actor by) {
        acceptedBy = by.login();
    }

    /** Not as it should be: it is awaited again, as if it had not been filed. */
    void sendBack(String why) {
        reason = why;
        state = State.OPEN;
        outcome = null;
        settledOn = null;
        settledBy = null;
        happenedOn = null;
        deposit = null;
    }

    /** The piece of an old file, or why it cannot be had. */
    void completed(EvidenceAnswer answer, @Nullable UUID piece, @Nullable String why, Actor by, LocalDate today) {
        evidence = piece;
        reason = why;
        settle(answer, by, today);
    }

    void waived(String why, Actor by, LocalDate today) {
        reason = why;
        settle(Report.WAIVED, by, today);
    }

    void decided(RenewalReview decision, String why, Actor by, LocalDate today) {
        reason = why;
        settle(decision, by, today);
    }

    void miss(LocalDate today) {
        state = State.MISSED;
        settledOn = today;
    }

    private void settle(Enum<?> answer, Actor by, LocalDate today) {
        outcome = answer.name();
        state = State.DONE;
        settledOn = today;
        settledBy = by.login();
    }

    /** What dates learn from it: a meeting, a report in (one waived is no longer awaited), an express renewal thought over. */
    Optional<Fact> fact(boolean tacit) {
        if (settledOn == null || outcome == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case MEETING -> Optional.ofNullable(happenedOn).map(on -> Fact.of(Fact.Kind.MEETING, on));
            case REPORT ->
                Optional.of(Fact.filed(report(), period(), happenedOn == null ? atWorst(settledOn) : happenedOn));
            case EVIDENCE -> Optional.empty();
            case RENEWAL -> tacit ? Optional.empty() : Optional.of(Fact.of(Fact.Kind.RENEWAL_DECIDED, settledOn));
        };
    }

    private LocalDate atWorst(LocalDate day) {
        return day.isAfter(dueOn) ? dueOn : day;
    }

    /** {@code REPORT-FINANCIAL_REPORT-2026-2027}: the code of the report's rule, which holds no hyphen. */
    String report() {
        return code.split("-", 3)[1];
    }

    /** The accounting year that the report is about. */
    String period() {
        return code.split("-", 3)[2];
    }

    /** {@code EVIDENCE-SIGNED_TEXT}: the piece of an old file that is missing. */
    String piece() {
        return code.split("-", 2)[1];
    }

    /** Who took the report as it is. */
    @Nullable
    String acceptedBy() {
        return acceptedBy;
    }

    @Nullable
    UUID evidence() {
        return evidence;
    }

    String code() {
        return code;
    }

    Campaign.Kind kind() {
        return kind;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate missedOn() {
        return missedOn;
    }

    boolean surviving() {
        return surviving;
    }

    State state() {
        return state;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    /** When it was held, filed or decided. */
    @Nullable
    LocalDate on() {
        return happenedOn == null ? settledOn : happenedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Minutes minutes() {
        return minutes;
    }

    @Nullable
    Deposit deposit() {
        return deposit;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Followup() {}

    /** Nobody has met tomorrow. */
    public static class MeetingInTheFuture extends Refusal {
        MeetingInTheFuture(LocalDate today) {
            super(today);
        }
    }

    /** What was said before the convention took effect is not its follow-up. */
    public static class MeetingBeforeEffect extends Refusal {
        MeetingBeforeEffect(LocalDate effect) {
            super(effect);
        }
    }

    /** Nothing was filed tomorrow. */
    public static class DepositInTheFuture extends Refusal {
        DepositInTheFuture(LocalDate today) {
            super(today);
        }
    }

    /** A report on this convention cannot be older than its effect. */
    public static class DepositBeforeEffect extends Refusal {
        DepositBeforeEffect(LocalDate effect) {
            super(effect);
        }
    }

    /** The piece named is not one of this convention. */
    public static class UnknownPiece extends Refusal {}

    /** The notice before this renewal has run out: silence has already carried the convention on. */
    public static class RenewalStoppedTooLate extends Refusal {
        RenewalStoppedTooLate(LocalDate renewal) {
            super(renewal);
        }
    }
}
