package fr.convive.partner;

import fr.convive.people.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Prospect » : a partner that a school courts for something, by the method of seed 4, until it refuses or becomes a convention. */
@Entity
@Table(name = "prospect")
public class Prospect {

    @Id
    private UUID id;

    private UUID partnerId;

    private String school;

    private String academy;

    private @Nullable String subject;

    private @Nullable String ownNeeds;

    private @Nullable String needs;

    private @Nullable String gains;

    private @Nullable String exchanges;

    private @Nullable String arguments;

    private @Nullable String proposal;

    @Enumerated(EnumType.STRING)
    private ProspectState state;

    private LocalDate stateSince;

    private @Nullable String reason;

    private @Nullable String nextStep;

    private @Nullable LocalDate nextOn;

    private @Nullable String convention;

    private String openedBy;

    private LocalDate openedOn;

    @Version
    private @Nullable Long version;

    /** The method: what it is courted for, what the school needs itself, what the partner needs, what it would gain, what could be exchanged, what to argue, what to propose. */
    public record Method(
            @Nullable String subject,
            @Nullable String ownNeeds,
            @Nullable String needs,
            @Nullable String gains,
            @Nullable String exchanges,
            @Nullable String arguments,
            @Nullable String proposal) {}

    /** Where it stands: a refusal has its reason, the others may have a next step. */
    public record Standing(
            ProspectState state,
            @Nullable String reason,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn) {}

    /** Enters the targeted list of that school. */
    static Prospect of(Partner partner, String school, Actor by, LocalDate today) {
        var prospect = new Prospect();
        prospect.id = UUID.randomUUID();
        prospect.partnerId = partner.id();
        prospect.school = school;
        prospect.academy = partner.academy();
        prospect.state = ProspectState.TO_CONTACT;
        prospect.stateSince = today;
        prospect.openedBy = by.login();
        prospect.openedOn = today;
        return prospect;
    }

    void say(Method method, Standing standing, LocalDate today) {
        subject = method.subject();
        ownNeeds = method.ownNeeds();
        needs = method.needs();
        gains = method.gains();
        exchanges = method.exchanges();
        arguments = method.arguments();
        proposal = method.proposal();
        reason = standing.state() == ProspectState.REFUSED ? standing.reason() : null;
        nextStep = standing.nextStep();
        nextOn = standing.nextOn();
        move(standing.state(), today);
    }

    /** « Un prospect devient une convention ». */
    void become(String number, LocalDate today) {
        convention = number;
        nextStep = null;
        nextOn = null;
        move(ProspectState.BECAME, today);
    }

    private void move(ProspectState to, LocalDate today) {
        if (state != to) {
            state = to;
            stateSince = today;
        }
    }

    /** How near it is to a convention; one that refused is the furthest away. */
    int progress() {
        return switch (state) {
            case REFUSED -> 0;
            case TO_CONTACT -> 1;
            case CONTACTED -> 2;
            case INTERESTED, BECAME -> 3;
        };
    }

    public boolean isOpen() {
        return state != ProspectState.BECAME;
    }

    public UUID id() {
        return id;
    }

    public UUID partner() {
        return partnerId;
    }

    public String school() {
        return school;
    }

    public Method method() {
        return new Method(subject, ownNeeds, needs, gains, exchanges, arguments, proposal);
    }

    public Standing standing() {
        return new Standing(state, reason, nextStep, nextOn);
    }

    public LocalDate stateSince() {
        return stateSince;
    }

    /** The number of the convention that it became. */
    public Optional<String> convention() {
        return Optional.ofNullable(convention);
    }

    public long version() {
        return version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Prospect() {}
}
