package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** « Cahier des charges » of one convention. */
@Entity
@Table(name = "specification")
class Specification {

    @EmbeddedId
    private ConventionId id;

    private String context;

    private String objectives;

    private String actions;

    private String means;

    private String calendar;

    private String deliverables;

    private String responsibilities;

    private String indicators;

    private String evaluationQuestions;

    @Version
    private @Nullable Long version;

    Specification(ConventionId id, WriteSpecificationForm written) {
        this.id = id;
        this.context = written.context();
        this.objectives = written.objectives();
        this.actions = written.actions();
        this.means = written.means();
        this.calendar = written.calendar();
        this.deliverables = written.deliverables();
        this.responsibilities = written.responsibilities();
        this.indicators = written.indicators();
        this.evaluationQuestions = written.evaluationQuestions();
    }

    String context() {
        return context;
    }

    String objectives() {
        return objectives;
    }

    String actions() {
        return actions;
    }

    String means() {
        return means;
    }

    String calendar() {
        return calendar;
    }

    String deliverables() {
        return deliverables;
    }

    String responsibilities() {
        return responsibilities;
    }

    String indicators() {
        return indicators;
    }

    String evaluationQuestions() {
        return evaluationQuestions;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Specification() {}
}
