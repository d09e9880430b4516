package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Perimeter;
import fr.convive.people.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** « Rayon » : whose file a person reads, that of the académies they work in, and for whom they write in it. */
@Component
public class Reach {

    private static final Set<Role> READERS = EnumSet.of(
            Role.COORDINATOR,
            Role.DDFPT,
            Role.BURSAR,
            Role.HEAD,
            Role.BOARD_SECRETARY,
            Role.ACADEMY_MANAGER,
            Role.AUDITOR);

    private static final Set<Role> WRITERS =
            EnumSet.of(Role.COORDINATOR, Role.DDFPT, Role.BURSAR, Role.HEAD, Role.ACADEMY_MANAGER);

    private final Organisations organisations;

    Reach(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The académies whose file this person reads, as a perimeter: all of them for who holds a role of the nation. */
    public Perimeter of(Actor actor) {
        return new Perimeter(actor.memberships().stream()
                .filter(held -> READERS.contains(held.role()))
                .map(Membership::organisation)
                .map(this::academyOf)
                .collect(Collectors.toSet()));
    }

    /** The condition of an SQL query on its column of the académie: one that an index can follow. */
    static String condition(Perimeter academies, String column, List<Object> arguments) {
        if (academies.isNational()) {
            return "1 = 1";
        }
        var codes = academies.codes();
        arguments.addAll(codes);
        return codes.size() == 1
                ? column + " = ?"
                : column + " in (" + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")";
    }

    public boolean covers(Actor actor, String academy) {
        return of(actor).covers(academy, academy);
    }

    /** For whom this person writes in the file of that académie: a school, or the académie itself; a school first. */
    public Optional<String> writesFor(Actor actor, String academy) {
        return homes(actor)
                .filter(home -> home.academy().equals(academy))
                .map(Partner.Home::organisation)
                .findFirst();
    }

    /** Where this person opens records, if they may. */
    public Optional<Partner.Home> home(Actor actor) {
        return homes(actor).findFirst();
    }

    private Stream<Partner.Home> homes(Actor actor) {
        return actor.memberships().stream()
                .filter(held -> WRITERS.contains(held.role()))
                .sorted(Comparator.comparing((Membership held) -> held.role() == Role.ACADEMY_MANAGER)
                        .thenComparing(Membership::organisation))
                .map(Membership::organisation)
                .map(code -> new Partner.Home(academyOf(code), code));
    }

    private String academyOf(String organisation) {
        return organisations.findByCode(organisation).map(Organisation::academy).orElse(organisation);
    }
}
