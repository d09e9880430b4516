package fr.convive.amendment;

import fr.convive.convention.Block;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Avenant » : the blocks it changes, what must be redone for it, and its number once in force. */
@Entity
@Table(name = "amendment")
public class Amendment {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int place;

    private @Nullable Integer number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Block> blocks;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Redo> redo;

    @Enumerated(EnumType.STRING)
    private State state;

    private String describedBy;

    private LocalDate describedOn;

    private @Nullable LocalDate inForceOn;

    @Version
    private @Nullable Long version;

    /** Under way, given up, or part of the convention. */
    enum State {
        DESCRIBED,
        WITHDRAWN,
        IN_FORCE
    }

    private Amendment(ConventionId convention, int place, String reason, State state, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.place = place;
        this.blocks = Set.of();
        this.reason = reason;
        this.redo = Set.of();
        this.state = state;
        this.describedBy = by.login();
        this.describedOn = today;
    }

    static Amendment describing(
            ConventionId convention, int place, DescribeAmendmentForm said, Actor by, LocalDate today) {
        var amendment = new Amendment(convention, place, said.reason(), State.DESCRIBED, by, today);
        amendment.blocks = Set.copyOf(said.blocks());
        return amendment;
    }

    static Amendment withdrawn(ConventionId convention, int place, String why, Actor by, LocalDate today) {
        return new Amendment(convention, place, why, State.WITHDRAWN, by, today);
    }

    void asksFor(Set<Redo> steps) {
        redo = Set.copyOf(steps);
    }

    boolean asksFor(Redo step) {
        return redo.contains(step);
    }

    void enterIntoForce(int next, LocalDate today) {
        number = next;
        state = State.IN_FORCE;
        inForceOn = today;
    }

    void drop() {
        state = State.WITHDRAWN;
    }

    Set<Block> blocks() {
        return blocks;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    @Nullable
    Integer number() {
        return number;
    }

    LocalDate describedOn() {
        return describedOn;
    }

    @Nullable
    LocalDate inForceOn() {
        return inForceOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Amendment() {}
}
