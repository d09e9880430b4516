package fr.convive.convention;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** « Version en vigueur » : the agreement as one act left it, the convention itself (0) or its amendment of that number. */
@Entity
@Table(name = "edition")
public class Edition {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int number;

    private LocalDate inForceOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party> parties;

    private Edition(ConventionId convention, int number, LocalDate inForceOn, Terms terms, List<Party> parties) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.number = number;
        this.inForceOn = inForceOn;
        this.terms = terms;
        this.parties = List.copyOf(parties);
    }

    /** The agreement as it stands now, left so by that act. */
    public static Edition of(Convention convention, int number, LocalDate inForceOn) {
        return of(convention.id(), number, inForceOn, convention.agreed(), convention.parties());
    }

    public static Edition of(ConventionId convention, int number, LocalDate on, Terms terms, List<Party> parties) {
        return new Edition(convention, number, on, terms, parties);
    }

    public ConventionId convention() {
        return convention;
    }

    /** 0 for the convention itself, else the number of the amendment. */
    public int number() {
        return number;
    }

    public LocalDate inForceOn() {
        return inForceOn;
    }

    public Terms terms() {
        return terms;
    }

    public List<Party> parties() {
        return parties;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Edition() {}
}
