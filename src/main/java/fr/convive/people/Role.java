package fr.convive.people;

import java.util.Arrays;
import java.util.Locale;

/** What a person may be asked to do in an organisation; the name is the candidate group of the models. */
public enum Role {
    COORDINATOR,
    DDFPT,
    BURSAR,
    HEAD,
    BOARD_SECRETARY,
    PARTNER,
    ACADEMY_MANAGER,
    LEGAL_CONTROL,
    AUDITOR,
    ADMIN;

    /** As it stands in an audience and in the API: {@code board-secretary}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role " + code));
    }

    /** Academy roles are held in the académie of the school, the others in the school itself. */
    public boolean isAcademic() {
        return this == ACADEMY_MANAGER || this == LEGAL_CONTROL;
    }

    /** May open, write and carry conventions of its own organisation. */
    public boolean isStaff() {
        return switch (this) {
            case COORDINATOR, DDFPT, BURSAR, HEAD, BOARD_SECRETARY -> true;
            case PARTNER, ACADEMY_MANAGER, LEGAL_CONTROL, AUDITOR, ADMIN -> false;
        };
    }

    /** May be held above the schools, and then opens those that stand there. */
    public boolean isHeldAbove() {
        return this == ACADEMY_MANAGER || this == LEGAL_CONTROL || this == AUDITOR;
    }

    /** Where such a role may be given: a school's own people in schools, the others where it makes sense. */
    public boolean mayBeHeldAt(Organisation.Level level) {
        return switch (this) {
            case COORDINATOR, DDFPT, BURSAR, HEAD, BOARD_SECRETARY -> level == Organisation.Level.SCHOOL;
            case ACADEMY_MANAGER, LEGAL_CONTROL -> level != Organisation.Level.SCHOOL;
            case AUDITOR, ADMIN -> true;
            case PARTNER -> false;
        };
    }
}
