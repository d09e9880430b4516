package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import fr.convive.convention.Framework;
import fr.convive.workflow.Refusal;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Choix du cadre » : the rule that a person chose where the table did not answer with one, and why. */
@Entity
@Table(name = "framework_choice")
class FrameworkChoice {

    @EmbeddedId
    private ConventionId id;

    private String rule;

    private @Nullable String reason;

    private String chosenBy;

    private LocalDate chosenOn;

    @Version
    private @Nullable Long version;

    FrameworkChoice(
            ConventionId id,
            Framework followed,
            List<Framework> answered,
            @Nullable String reason,
            String by,
            LocalDate on) {
        this.id = id;
        this.rule = followed.rule();
        this.reason = reason == null || reason.isBlank() ? null : reason;
        this.chosenBy = by;
        this.chosenOn = on;
        if (this.reason == null && !answered.contains(followed)) {
            throw new RuleWithoutReason(rule);
        }
    }

    @Nullable
    String reason() {
        return reason;
    }

    String chosenBy() {
        return chosenBy;
    }

    LocalDate chosenOn() {
        return chosenOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected FrameworkChoice() {}

    /** A rule that the table does not give for this cooperation is followed for a reason. */
    public static class RuleWithoutReason extends Refusal {
        RuleWithoutReason(String rule) {
            super(rule);
        }
    }
}
