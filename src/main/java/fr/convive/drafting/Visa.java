package fr.convive.drafting;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Visa » : what the bursar or the head says of one round of the draft, and why. */
@Entity
@Table(name = "visa")
class Visa {

    /** On what the visa bears: money, or the management of the school. */
    enum Kind {
        FINANCIAL("giveFinancialVisa"),
        MANAGEMENT("giveManagementVisa");

        private final String task;

        Kind(String task) {
            this.task = task;
        }

        /** The task that asks for it. */
        String task() {
            return task;
        }
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int round;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private @Nullable String reason;

    private String givenBy;

    private String giverName;

    private LocalDate givenOn;

    @Version
    private @Nullable Long version;

    Visa(ConventionId convention, int round, Kind kind, VisaForm said, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.round = round;
        this.kind = kind;
        this.opinion = said.answer();
        this.reason = said.reason();
        this.givenBy = by.login();
        this.giverName = by.name();
        this.givenOn = today;
    }

    boolean isFavourable() {
        return opinion == Opinion.FAVOURABLE;
    }

    Kind kind() {
        return kind;
    }

    Opinion opinion() {
        return opinion;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String giverName() {
        return giverName;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Visa() {}
}
