package fr.convive.board;

/** « Quorum » : more than half of the members in office, at the opening; a second meeting needs none (R421-25). */
record Quorum(int membersInOffice, boolean secondMeeting) {

    /** A vacancy lowers the base, an absence does not. */
    int required() {
        return secondMeeting ? 0 : membersInOffice / 2 + 1;
    }

    boolean isReachedBy(int present) {
        return present >= required();
    }
}
