package fr.convive.rights;

import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.OpenTask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** « Acte » that needs a power: the task that asks for it, and the offices that hold it by law (R421-9, R421-13). */
enum Deed {
    SIGN("sign"),
    MANAGEMENT_VISA("giveManagementVisa"),
    FINANCIAL_VISA("giveFinancialVisa"),
    TRANSMIT("transmitAct");

    private final String task;

    Deed(String task) {
        this.task = task;
    }

    /** What the task asks for; the paper of another party is recorded, not signed, and needs no power. */
    static Optional<Deed> of(OpenTask task) {
        return Arrays.stream(values())
                .filter(deed -> deed.task.equals(task.key()))
                .filter(deed -> deed != SIGN || !task.audience().startsWith(Role.COORDINATOR.code() + ":"))
                .findFirst();
    }

    boolean isOfOffice(Actor actor, String school) {
        return offices().stream().anyMatch(role -> actor.holds(role, school));
    }

    /** Who does it without any delegation. */
    List<Role> offices() {
        return this == FINANCIAL_VISA ? List.of(Role.BURSAR, Role.HEAD) : List.of(Role.HEAD);
    }
}
