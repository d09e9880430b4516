package fr.convive.people;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person acting: who they are, the roles they hold today, the schools in each department where they hold one, and the
 * absent colleague in whose place they act, if any.
 */
public record Actor(
        String login,
        String name,
        Set<Membership> memberships,
        Map<String, Set<String>> schoolsIn,
        @Nullable Absentee inPlaceOf)
        implements Serializable {

    /** What acts when nobody does: a timer, a start. */
    public static final Actor CONVIVE = new Actor("convive", "Convive", Set.of());

    /** A colleague who is away: « pour Mme Y ». */
    public record Absentee(String login, String name) implements Serializable {}

    public Actor {
        memberships = Set.copyOf(memberships);
        schoolsIn = Map.copyOf(schoolsIn);
    }

    public Actor(String login, String name, Set<Membership> memberships) {
        this(login, name, memberships, Map.of(), null);
    }

    Actor reaching(Map<String, Set<String>> schools) {
        return new Actor(login, name, memberships, schools, inPlaceOf);
    }

    /** The same person, acting for a colleague who is away. */
    public Actor inPlaceOf(@Nullable Absentee absentee) {
        return new Actor(login, name, memberships, schoolsIn, absentee);
    }

    /** Whether that is this person, or the one in whose place they act. */
    public boolean actsAs(String somebody) {
        return login.equals(somebody) || (inPlaceOf != null && inPlaceOf.login().equals(somebody));
    }

    /** The name of the colleague in whose place this person acts; empty where they act for themselves. */
    public String onBehalfOf() {
        return inPlaceOf == null ? "" : inPlaceOf.name();
    }

    /** Whom a task may be offered to so that this person sees it: their role in each organisation, and themselves. */
    public Collection<String> audiences() {
        var audiences = memberships.stream().map(Membership::audience).collect(Collectors.toCollection(TreeSet::new));
        audiences.add(oneself(login));
        return audiences;
    }

    /** The address of a task offered to one person. */
    public static String oneself(String login) {
        return "user:" + login;
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

    /** The organisations where this person holds one of these roles, with the schools below them. */
    public Perimeter perimeterAs(Set<Role> roles) {
        return new Perimeter(memberships.stream()
                .filter(held -> roles.contains(held.role()))
                .map(Membership::organisation)
                .flatMap(held -> opening(held).organisations().stream())
                .collect(Collectors.toSet()));
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
        return perimeterAs(EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.PARTNER)));
    }

    /** What holding a role there opens: the place itself, and the schools in it where it is a department. */
    private Perimeter opening(String organisation) {
        var opened = new TreeSet<>(schoolsIn.getOrDefault(organisation, Set.of()));
        opened.add(organisation);
        return new Perimeter(opened);
    }
}
