package fr.convive.people;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A person acting: who they are, the roles they hold today, and the schools in each department where they hold one. */
public record Actor(String login, String name, Set<Membership> memberships, Map<String, Set<String>> schoolsIn)
        implements Serializable {

    /** What acts when nobody does: a timer, a start. */
    public static final Actor CONVIVE = new Actor("convive", "Convive", Set.of());

    public Actor {
        memberships = Set.copyOf(memberships);
        schoolsIn = Map.copyOf(schoolsIn);
    }

    public Actor(String login, String name, Set<Membership> memberships) {
        this(login, name, memberships, Map.of());
    }

    Actor reaching(Map<String, Set<String>> schools) {
        return new Actor(login, name, memberships, schools);
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

    /** Whether this person holds that role in the school or anywhere above it. */
    public boolean holdsOver(Role role, String school, String academy) {
        return memberships.stream()
                .filter(held -> held.role() == role)
                .anyMatch(held -> opening(held.organisation()).covers(school, academy));
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
                .flatMap(held -> opening(held).organisations().stream())
                .collect(Collectors.toSet()));
    }

    /** What holding a role there opens: the place itself, and the schools in it where it is a department. */
    private Perimeter opening(String organisation) {
        var opened = new TreeSet<>(schoolsIn.getOrDefault(organisation, Set.of()));
        opened.add(organisation);
        return new Perimeter(opened);
    }
}
