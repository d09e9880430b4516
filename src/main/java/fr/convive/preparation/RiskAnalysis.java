package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Analyse des risques » of one convention: the grid of brakes, the table of risks, and the head's decision on them. */
@Entity
@Table(name = "risk_analysis")
class RiskAnalysis {

    /** « Arbitrage » : what the head decided of the risks above the bar, and why. */
    record Decision(Arbitration arbitration, String reason, String by, LocalDate on) {}

    @EmbeddedId
    private ConventionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> obstacles;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Risk> risks;

    private String analysedBy;

    private LocalDate analysedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Arbitration arbitration;

    private @Nullable String arbitrationReason;

    private @Nullable String arbitratedBy;

    private @Nullable LocalDate arbitratedOn;

    @Version
    private @Nullable Long version;

    RiskAnalysis(ConventionId id, List<Finding> obstacles, List<Risk> risks, String by, LocalDate on) {
        this.id = id;
        this.obstacles = List.copyOf(obstacles);
        this.risks = List.copyOf(risks);
        this.analysedBy = by;
        this.analysedOn = on;
    }

    /** Analyses anew: a decision on what was there before no longer holds. */
    RiskAnalysis again(List<Finding> found, List<Risk> feared, String by, LocalDate on) {
        obstacles = List.copyOf(found);
        risks = List.copyOf(feared);
        analysedBy = by;
        analysedOn = on;
        arbitration = null;
        arbitrationReason = null;
        arbitratedBy = null;
        arbitratedOn = null;
        return this;
    }

    void arbitrate(Decision decision) {
        arbitration = decision.arbitration();
        arbitrationReason = decision.reason();
        arbitratedBy = decision.by();
        arbitratedOn = decision.on();
    }

    /** Some risk asks for the head's decision and has not been accepted since it was analysed. */
    boolean isAboveBar() {
        return arbitration != Arbitration.ACCEPTED && !risksAboveBar().isEmpty();
    }

    List<Risk> risksAboveBar() {
        return risks.stream().filter(risk -> risk.level().isAboveBar()).toList();
    }

    List<Finding> obstacles() {
        return obstacles;
    }

    List<Risk> risks() {
        return risks;
    }

    String analysedBy() {
        return analysedBy;
    }

    LocalDate analysedOn() {
        return analysedOn;
    }

    Optional<Decision> decision() {
        return arbitration == null || arbitrationReason == null || arbitratedBy == null || arbitratedOn == null
                ? Optional.empty()
                : Optional.of(new Decision(arbitration, arbitrationReason, arbitratedBy, arbitratedOn));
    }

    @SuppressWarnings("NullAway") // for JPA
    protected RiskAnalysis() {}
}
