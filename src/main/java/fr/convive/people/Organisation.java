package fr.convive.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A school, an académie or the nation: where roles are held; a school knows its académie. */
@Entity
@Table(name = "organisation")
public class Organisation {

    /** What stands above what. */
    public enum Level {
        SCHOOL,
        ACADEMY,
        NATION
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String parent;

    /** Members of the board, all in office (R421-14): the base of its quorum. */
    private int boardSeats;

    public Organisation(String code, String name, Level level, @Nullable String parent, int boardSeats) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.parent = parent;
        this.boardSeats = boardSeats;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    /** The académie of a school; its own code for anything above. */
    public String academy() {
        return level == Level.SCHOOL && parent != null ? parent : code;
    }

    public int boardSeats() {
        return boardSeats;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Organisation() {}
}
