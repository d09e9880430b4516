package fr.convive.followup;

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

/** « Action » of a convention: what was done, under which theme, whom it reached; « fiche de visite » where it was a visit. */
@Entity
@Table(name = "followup_action")
public class Action {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private LocalDate heldOn;

    private String title;

    private @Nullable String place;

    @Embedded
    private Reach reach;

    private @Nullable String notes;

    private @Nullable String personsMet;

    private @Nullable String observations;

    private @Nullable String nextSteps;

    private String recordedBy;

    private LocalDate recordedOn;

    @Version
    private @Nullable Long version;

    private Action(Convention convention, ActionForm said, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention.id();
        this.kind = said.kind();
        this.theme = said.theme();
        this.heldOn = said.heldOn();
        this.title = said.title();
        this.place = said.place();
        this.reach = said.reach();
        this.notes = said.notes();
        this.recordedBy = by.login();
        this.recordedOn = today;
        if (kind == ActionKind.VISIT) {
            this.personsMet = said.personsMet();
            this.observations = said.observations();
            this.nextSteps = said.nextSteps();
        }
    }

    /** Between the day of effect and today; what is over has no more actions than those it had. */
    static Action of(Convention convention, ActionForm said, Actor by, LocalDate today) {
        refuseOutside(convention, said.heldOn(), today);
        return new Action(convention, said, by, today);
    }

    static void refuseOutside(Convention convention, LocalDate day, LocalDate today) {
        var effect = convention.effectiveOn();
        if (effect == null || today.isBefore(effect)) {
            throw new RecordedBeforeForce();
        }
        if (day.isBefore(effect)) {
            throw new RecordedBeforeEffect(effect);
        }
        if (day.isAfter(today)) {
            throw new RecordedInTheFuture(today);
        }
    }

    UUID id() {
        return id;
    }

    ActionKind kind() {
        return kind;
    }

    Theme theme() {
        return theme;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String title() {
        return title;
    }

    @Nullable
    String place() {
        return place;
    }

    Reach reach() {
        return reach;
    }

    @Nullable
    String notes() {
        return notes;
    }

    @Nullable
    String personsMet() {
        return personsMet;
    }

    @Nullable
    String observations() {
        return observations;
    }

    @Nullable
    String nextSteps() {
        return nextSteps;
    }

    String recordedBy() {
        return recordedBy;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Action() {}

    /** A convention that binds nobody yet has no actions. */
    public static class RecordedBeforeForce extends Refusal {}

    /** What was done before the convention took effect is not its follow-up. */
    public static class RecordedBeforeEffect extends Refusal {
        RecordedBeforeEffect(LocalDate effect) {
            super(effect);
        }
    }

    /** Nothing was done tomorrow. */
    public static class RecordedInTheFuture extends Refusal {
        RecordedInTheFuture(LocalDate today) {
            super(today);
        }
    }
}
