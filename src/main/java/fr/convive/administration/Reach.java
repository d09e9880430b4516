package fr.convive.administration;

import fr.convive.people.Actor;
import fr.convive.people.Membership;
import fr.convive.people.Perimeter;
import fr.convive.people.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an administrator administers: where they hold that role and all that stands in it. */
record Reach(Set<String> roots) {

    static Reach of(Actor actor) {
        return new Reach(actor.memberships().stream()
                .filter(held -> held.role() == Role.ADMIN)
                .map(Membership::organisation)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    boolean isNational() {
        return roots.contains(Perimeter.NATION);
    }

    /** The condition that an organisation of that alias stands in it; its arguments are added. */
    String condition(String alias, List<Object> arguments) {
        if (isNational()) {
            return "1 = 1";
        }
        if (roots.isEmpty()) {
            return "1 = 0";
        }
        var marks = marks(roots);
        for (int i = 0; i < 3; i++) {
            arguments.addAll(roots);
        }
        return "(%1$s.code in (%2$s) or %1$s.parent in (%2$s) or exists (select 1 from organisation above where above.code = %1$s.parent and above.parent in (%2$s)))"
                .formatted(alias, marks);
    }

    /** The condition that somebody holds or held a role there. */
    String ofPerson(String alias, List<Object> arguments) {
        return isNational()
                ? "1 = 1"
                : "exists (select 1 from membership held join organisation o on o.code = held.organisation where held.login = "
                        + alias + ".login and " + condition("o", arguments) + ")";
    }

    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(Math.max(1, values.size()), "?"));
    }
}
