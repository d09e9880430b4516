package fr.convive.evaluation;

import fr.convive.convention.Convention;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Conclusion de l'évaluation » : what the head decides in the light of both bilans; one per round. */
@Entity
@Table(name = "evaluation_conclusion")
public class Conclusion {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int round;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    private @Nullable String nextSteps;

    private String concludedBy;

    private LocalDate concludedOn;

    @Version
    private @Nullable Long version;

    private Conclusion(ConventionId convention, int round, ConcludeEvaluationForm said, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.round = round;
        this.verdict = said.answer();
        this.reason = said.reason();
        this.nextSteps = said.nextSteps();
        this.concludedBy = by.login();
        this.concludedOn = today;
    }

    /** A period more only where the terms leave room for it; once the term has passed there is nothing but to let lapse. */
    static Conclusion of(Convention convention, int round, ConcludeEvaluationForm said, Actor by, LocalDate today) {
        var lastDay = convention.endsOn();
        if (said.answer() != Verdict.LAPSE
                && (!convention.status().isBinding() || (lastDay != null && today.isAfter(lastDay)))) {
            throw new ConcludedAfterTerm(lastDay == null ? today : lastDay);
        }
        if (said.answer() == Verdict.RENEW) {
            convention.refuseUnrenewable();
        }
        return new Conclusion(convention.id(), round, said, by, today);
    }

    int round() {
        return round;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String nextSteps() {
        return nextSteps;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Conclusion() {}

    /** The evaluation concluded to let the convention lapse: it is not renewed. */
    public static class ConcludedToLapse extends Refusal {
        ConcludedToLapse(LocalDate concludedOn) {
            super(concludedOn);
        }
    }

    /** What is over is neither renewed nor amended. */
    public static class ConcludedAfterTerm extends Refusal {
        ConcludedAfterTerm(LocalDate lastDay) {
            super(lastDay);
        }
    }
}
