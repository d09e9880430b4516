package fr.convive.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with an account: a login, a name, and roles held between two dates. */
@Entity
@Table(name = "person")
public class Person {

    private static final LocalDate UNTIL_TOLD = LocalDate.of(2099, 12, 31);

    @Id
    private String login;

    private String name;

    private String passwordHash;

    private boolean active;

    private @Nullable String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "login"))
    private Set<HeldRole> roles = new LinkedHashSet<>();

    public Person(String login, String name, String passwordHash) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.active = true;
    }

    public Person holding(Role role, String organisation, LocalDate from, LocalDate to) {
        roles.add(new HeldRole(role, organisation, from, to));
        return this;
    }

    /** The last day of a role held from that day; false where no such role is held. */
    public boolean endRole(Membership held, LocalDate from, LocalDate lastDay) {
        var ending = roles.stream()
                .filter(role -> role.membership().equals(held) && role.from().equals(from))
                .findFirst();
        ending.ifPresent(role -> {
            roles.remove(role);
            roles.add(new HeldRole(role.role(), role.organisation(), from, lastDay));
        });
        return ending.isPresent();
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Who was given an account chooses its password; the hash alone is kept. */
    public void join(String chosenHash) {
        this.passwordHash = chosenHash;
    }

    /** Where mail finds this person; null: nowhere. */
    public Person writtenTo(@Nullable String address) {
        this.email =
                address == null || address.isBlank() ? null : address.strip().toLowerCase(Locale.ROOT);
        return this;
    }

    public @Nullable String email() {
        return email;
    }

    public void deactivate() {
        this.active = false;
    }

    public void reactivate() {
        this.active = true;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** Holds from that day what somebody else says, and nothing more than the roles to keep. */
    public void holdOnly(Set<Membership> said, Predicate<Membership> kept, LocalDate from) {
        var current = roles.stream().filter(held -> held.isHeldOn(from)).toList();
        current.stream()
                .filter(held -> !said.contains(held.membership()) && !kept.test(held.membership()))
                .forEach(held -> {
                    roles.remove(held);
                    held.endedBefore(from).ifPresent(roles::add);
                });
        var already = current.stream().map(HeldRole::membership).collect(Collectors.toSet());
        said.stream()
                .filter(pair -> !already.contains(pair))
                .forEach(pair -> holding(pair.role(), pair.organisation(), from, UNTIL_TOLD));
    }

    public boolean isActive() {
        return active;
    }

    public Actor on(LocalDate day) {
        return new Actor(
                login,
                name,
                roles.stream()
                        .filter(held -> held.isHeldOn(day))
                        .map(HeldRole::membership)
                        .collect(Collectors.toSet()));
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Person() {}

    /** A membership and its dates, both included. */
    @Embeddable
    record HeldRole(
            @Enumerated(EnumType.STRING) Role role,
            String organisation,
            @Column(name = "held_from") LocalDate from,
            @Column(name = "held_to") LocalDate to) {

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        Optional<HeldRole> endedBefore(LocalDate day) {
            return from.isBefore(day)
                    ? Optional.of(new HeldRole(role, organisation, from, day.minusDays(1)))
                    : Optional.empty();
        }

        Membership membership() {
            return new Membership(role, organisation);
        }
    }
}
