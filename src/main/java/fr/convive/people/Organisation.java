package fr.convive.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A school, a department, an académie or the nation: where roles are held, each standing in the one above. */
@Entity
@Table(name = "organisation")
public class Organisation {

    /** What stands above what; a school may stand in an académie directly. */
    public enum Level {
        SCHOOL,
        DEPARTMENT,
        ACADEMY,
        NATION;

        /** Whether something of this level may stand directly in something of that one. */
        public boolean mayStandIn(Level above) {
            return switch (this) {
                case SCHOOL -> above == DEPARTMENT || above == ACADEMY;
                case DEPARTMENT -> above == ACADEMY;
                case ACADEMY -> above == NATION;
                case NATION -> false;
            };
        }
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String parent;

    /** Of a school in a department, what stands above that. */
    @Formula("(select d.parent from organisation d where d.code = parent and d.level = 'DEPARTMENT')")
    private @Nullable String aboveDepartment;

    /** Members of the board, all in office (R421-14): the base of its quorum. */
    private int boardSeats;

    public Organisation(String code, String name, Level level, @Nullable String parent, int boardSeats) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.boardSeats = boardSeats;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Stands elsewhere in the tree from now on. */
    public void moveTo(String newParent) {
        this.parent = newParent;
    }

    public void seat(int seats) {
        this.boardSeats = seats;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String parent() {
        return parent;
    }

    public Level level() {
        return level;
    }

    /** The académie that a school or a department stands in; its own code for anything above. */
    public String academy() {
        return switch (level) {
            case SCHOOL -> aboveDepartment != null ? aboveDepartment : Objects.requireNonNullElse(parent, code);
            case DEPARTMENT -> Objects.requireNonNullElse(parent, code);
            case ACADEMY, NATION -> code;
        };
    }

    public int boardSeats() {
        return boardSeats;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Organisation() {}
}
