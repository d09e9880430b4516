package fr.convive.evaluation;

import fr.convive.convention.ConventionId;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Bilan » of one side for one round: its measures, the strengths and weaknesses it sees; or its silence. */
@Entity
@Table(name = "evaluation")
public class Evaluation {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int round;

    @Enumerated(EnumType.STRING)
    private Side side;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Mark> measures;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> strengths;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> weaknesses;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Judged> coherence;

    private @Nullable String summary;

    private @Nullable String evaluatedBy;

    private LocalDate evaluatedOn;

    private @Nullable String unansweredBecause;

    private String recordedBy;

    @Version
    private @Nullable Long version;

    /** Whose evaluation it is. */
    enum Side {
        SCHOOL,
        PARTNER
    }

    private Evaluation(ConventionId convention, int round, Side side, LocalDate on, Actor by) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.round = round;
        this.side = side;
        this.measures = List.of();
        this.strengths = List.of();
        this.weaknesses = List.of();
        this.evaluatedOn = on;
        this.recordedBy = by.login();
    }

    static Evaluation ofSchool(ConventionId convention, int round, EvaluateForm said, Actor by, LocalDate today) {
        var evaluation = new Evaluation(convention, round, Side.SCHOOL, today, by);
        evaluation.take(said, said.summary());
        evaluation.evaluatedBy = by.name();
        return evaluation;
    }

    static Evaluation ofPartner(
            ConventionId convention, int round, EvaluateAsPartnerForm said, Actor by, LocalDate today) {
        if (said.evaluatedOn().isAfter(today)) {
            throw new EvaluatedInTheFuture(today);
        }
        var evaluation = new Evaluation(convention, round, Side.PARTNER, said.evaluatedOn(), by);
        evaluation.take(said, said.summary());
        evaluation.evaluatedBy = said.evaluatedBy();
        return evaluation;
    }

    /** The partner said nothing, in spite of what was tried: that too is in the file. */
    static Evaluation unanswered(ConventionId convention, int round, String why, Actor by, LocalDate today) {
        var evaluation = new Evaluation(convention, round, Side.PARTNER, today, by);
        evaluation.unansweredBecause = why;
        return evaluation;
    }

    private void take(Assessment said, @Nullable String words) {
        measures = said.marks();
        strengths = Assessment.findings(said.strengths());
        weaknesses = Assessment.findings(said.weaknesses());
        summary = words;
    }

    /** Line by line, what this side says of what was expected. */
    Evaluation judging(List<Judged> lines) {
        coherence = lines;
        return this;
    }

    /** None in an evaluation of before these were asked. */
    List<Judged> coherence() {
        return coherence == null ? List.of() : coherence;
    }

    int round() {
        return round;
    }

    Side side() {
        return side;
    }

    List<Mark> measures() {
        return measures;
    }

    long strengthsSeen() {
        return seen(strengths);
    }

    long weaknessesSeen() {
        return seen(weaknesses);
    }

    private static long seen(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.answer() != Presence.ABSENT)
                .count();
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    String evaluatedBy() {
        return evaluatedBy;
    }

    LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    @Nullable
    String unansweredBecause() {
        return unansweredBecause;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Evaluation() {}

    /** Nobody has evaluated tomorrow. */
    public static class EvaluatedInTheFuture extends Refusal {
        EvaluatedInTheFuture(LocalDate today) {
            super(today);
        }
    }
}
