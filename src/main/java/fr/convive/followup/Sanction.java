package fr.convive.followup;

import fr.convive.convention.ConventionId;
import fr.convive.people.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Sanction graduée » : what the head decided of a report in default, and why; forbearance is a decision too. */
@Entity
@Table(name = "sanction")
public class Sanction {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private String campaign;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private @Nullable BigDecimal amount;

    private String reason;

    private String decidedBy;

    private LocalDate decidedOn;

    private int place;

    private Sanction(ConventionId convention, String campaign, Measure measure, String reason, Actor by, LocalDate on) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.campaign = campaign;
        this.measure = measure;
        this.reason = reason;
        this.decidedBy = by.login();
        this.decidedOn = on;
    }

    static Sanction of(ConventionId convention, String campaign, DecideSanctionForm said, Actor by, LocalDate today) {
        var sanction = new Sanction(convention, campaign, said.answer(), said.reason(), by, today);
        sanction.amount = said.isCounted() ? said.amount() : null;
        return sanction;
    }

    /** A decision that takes the place of those taken so far. */
    Sanction inPlaceOf(long before) {
        place = (int) before;
        return this;
    }

    /** Nobody decided in time: the delay is tolerated, and the file says so. */
    static Sanction forborne(ConventionId convention, String campaign, LocalDate today) {
        return new Sanction(
                convention, campaign, Measure.NONE, "Aucune décision dans les trois mois", Actor.CONVIVE, today);
    }

    ConventionId convention() {
        return convention;
    }

    String campaign() {
        return campaign;
    }

    Measure measure() {
        return measure;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Sanction() {}
}
