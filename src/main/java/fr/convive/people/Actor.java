package fr.convive.people;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A person acting: who they are and the roles they hold today. */
public record Actor(String login, String name, Set<Membership> memberships) implements Serializable {

    /** What acts when nobody does: a timer, a start. */
    public static final Actor CONVIVE = new Actor("convive", "Convive", Set.of());

    public Actor {
        memberships = Set.copyOf(memberships);
    }

    /** Whom a task may be offered to so that this person sees it: their role in each organisation, and themselves. */
    public Collection<String> audiences() {
        var audiences = memberships.stream().map(Membership::audience).collect(Collectors.toCollection(TreeSet::new));
        audiences.add("user:" + login);
        return audiences;
    }

    public boolean holds(Role role) {
        return memberships.stream().anyMatch(held -> held.role() == role);
    }

    public boolean holds(Role role, String organisation) {
        return memberships.contains(new Membership(role, organisation));
    }

    /** The school this person works in, if any: where a convention they open belongs. */
    public Optional<String> school() {
        return memberships.stream()
                .filter(held -> held.role().isStaff())
                .map(Membership::organisation)
                .sorted()
                .findFirst();
    }

    /** An administrator sees no business data: that role opens no perimeter. */
    public Perimeter perimeter() {
        return new Perimeter(memberships.stream()
                .filter(held -> held.role() != Role.ADMIN && held.role() != Role.PARTNER)
                .map(Membership::organisation)
                .collect(Collectors.toSet()));
    }
}
