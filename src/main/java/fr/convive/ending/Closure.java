package fr.convive.ending;

import fr.convive.convention.ConventionId;
import fr.convive.people.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Clôture » of one convention: its last bilan, what survives it, where the file is kept. */
@Entity
@Table(name = "closure")
public class Closure {

    @EmbeddedId
    private ConventionId id;

    private String bilan;

    private @Nullable String survivingObligations;

    private String archivedAt;

    private String closedBy;

    private LocalDate closedOn;

    @Version
    private @Nullable Long version;

    Closure(ConventionId id, CloseConventionForm said, Actor by, LocalDate today) {
        this.id = id;
        this.bilan = said.bilan();
        this.survivingObligations = said.survivingObligations();
        this.archivedAt = said.archivedAt();
        this.closedBy = by.login();
        this.closedOn = today;
    }

    String bilan() {
        return bilan;
    }

    @Nullable
    String survivingObligations() {
        return survivingObligations;
    }

    String archivedAt() {
        return archivedAt;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Closure() {}
}
