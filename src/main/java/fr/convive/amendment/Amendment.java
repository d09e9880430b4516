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
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
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

    private @Nullable String droppedBecause;

    @Version
    private @Nullable Long version;

    /** Asked for, under way, given up, or part of the convention. */
    enum State {
        ASKED,
        DESCRIBED,
        WITHDRAWN,
        IN_FORCE
    }

    private Amendment(ConventionId convention, int place, Set<Block> blocks, String reason, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.place = place;
        this.blocks = Collections.unmodifiableSet(new TreeSet<>(blocks));
        this.reason = reason;
        this.redo = Set.of();
        this.state = State.ASKED;
        this.describedBy = by.login();
        this.describedOn = today;
    }

    /** A change is wanted in these blocks, for this reason. */
    static Amendment asked(
            ConventionId convention, int place, Set<Block> blocks, String reason, Actor by, LocalDate today) {
        return new Amendment(convention, place, blocks, reason, by, today);
    }

    /** The coordinator says what it changes: it is under way from then on. */
    void describe(Set<Block> said, String why) {
        blocks = Collections.unmodifiableSet(new TreeSet<>(said));
        reason = why;
        state = State.DESCRIBED;
    }

    boolean isOpen() {
        return state == State.ASKED || state == State.DESCRIBED;
    }

    void asksFor(Set<Redo> steps) {
        redo = Collections.unmodifiableSet(new TreeSet<>(steps));
    }

    boolean asksFor(Redo step) {
        return redo.contains(step);
    }

    void enterIntoForce(int next, LocalDate today) {
        number = next;
        state = State.IN_FORCE;
        inForceOn = today;
    }

    /** It comes to nothing, whoever decided so. */
    void drop(@Nullable String why) {
        state = State.WITHDRAWN;
        droppedBecause = why;
    }

    int place() {
        return place;
    }

    Set<Redo> redo() {
        return redo;
    }

    @Nullable
    String droppedBecause() {
        return droppedBecause;
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
