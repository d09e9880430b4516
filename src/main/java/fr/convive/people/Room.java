package fr.convive.people;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** « Pièce » of the house that people walk into: its path, and whom it is open to. */
public enum Room {
    TASKS("taches"),
    CONVENTIONS("conventions"),
    PARTNERS("partenaires"),
    SESSIONS("seances"),
    STEERING("pilotage"),
    AUDIT("audit");

    private final String path;

    Room(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public boolean isOpenTo(Actor actor) {
        return switch (this) {
            case TASKS, SESSIONS -> isAtWork(actor) || actor.holds(Role.LEGAL_CONTROL);
            case CONVENTIONS -> !actor.perimeter().organisations().isEmpty();
            case PARTNERS -> isAtWork(actor) || actor.holds(Role.AUDITOR);
            case STEERING -> isAtWork(actor);
            case AUDIT -> actor.holds(Role.AUDITOR) || actor.holds(Role.ACADEMY_MANAGER) || actor.holds(Role.HEAD);
        };
    }

    /** Goes no further when the room is closed to this person. */
    public void enter(Actor actor) {
        if (!isOpenTo(actor)) {
            throw new AccessDeniedException(path);
        }
    }

    public static List<String> openTo(Actor actor) {
        return Arrays.stream(values())
                .filter(room -> room.isOpenTo(actor))
                .map(Room::path)
                .toList();
    }

    private static boolean isAtWork(Actor actor) {
        return actor.holds(Role.ACADEMY_MANAGER)
                || actor.memberships().stream().anyMatch(held -> held.role().isStaff());
    }
}
