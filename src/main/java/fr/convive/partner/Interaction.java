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

/** « Échange » between a school and a partner: when, with whom, what each side gave, what comes next; corrected where it was told wrongly. */
@Entity
@Table(name = "partner_interaction")
public class Interaction {

    @Id
    private UUID id;

    private UUID partnerId;

    private String school;

    private String academy;

    @Enumerated(EnumType.STRING)
    private InteractionKind kind;

    private LocalDate heldOn;

    private @Nullable UUID contactId;

    private @Nullable String present;

    private @Nullable String given;

    private @Nullable Integer givenCount;

    private @Nullable String received;

    private @Nullable Integer receivedCount;

    private @Nullable String met;

    private @Nullable String seen;

    private @Nullable String needs;

    private @Nullable String followUp;

    private @Nullable String notes;

    @Enumerated(EnumType.STRING)
    private @Nullable InteractionKind nextKind;

    private @Nullable LocalDate nextOn;

    private @Nullable String nextBy;

    private String recordedBy;

    private LocalDate recordedOn;

    private @Nullable String correctedBy;

    private @Nullable LocalDate correctedOn;

    @Version
    private @Nullable Long version;

    /** What one side gave the other: in words, counted where it makes sense (places of a placement, hours, pupils). */
    public record Gift(@Nullable String what, @Nullable Integer count) {

        public boolean isNothing() {
            return what == null && count == null;
        }
    }

    /** « Fiche de visite » : who was met, what was seen, the needs that were heard, what is to follow. */
    public record VisitSheet(
            @Nullable String met,
            @Nullable String seen,
            @Nullable String needs,
            @Nullable String followUp) {}

    /** The next one planned: what, when, by whom. */
    public record Next(
            InteractionKind kind, LocalDate on, @Nullable String by) {}

    /** What is told of an exchange. */
    public record Account(
            InteractionKind kind,
            LocalDate heldOn,
            @Nullable UUID contact,
            @Nullable String present,
            Gift given,
            Gift received,
            VisitSheet sheet,
            @Nullable String notes,
            @Nullable Next next) {}

    static Interaction of(Partner partner, String school, Account told, Actor by, LocalDate today) {
        return new Interaction(partner, school, told, by, today);
    }

    private Interaction(Partner partner, String school, Account told, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.partnerId = partner.id();
        this.school = school;
        this.academy = partner.academy();
        this.recordedBy = by.login();
        this.recordedOn = today;
        this.kind = told.kind();
        this.heldOn = told.heldOn();
        this.tell(told);
    }

    /** Tells it as it was. */
    void correct(Account told, Actor by, LocalDate today) {
        tell(told);
        correctedBy = by.login();
        correctedOn = today;
    }

    private void tell(Account told) {
        this.kind = told.kind();
        this.heldOn = told.heldOn();
        this.contactId = told.contact();
        this.present = told.present();
        this.given = told.given().what();
        this.givenCount = told.given().count();
        this.received = told.received().what();
        this.receivedCount = told.received().count();
        this.met = told.sheet().met();
        this.seen = told.sheet().seen();
        this.needs = told.sheet().needs();
        this.followUp = told.sheet().followUp();
        this.notes = told.notes();
        var next = told.next();
        this.nextKind = next == null ? null : next.kind();
        this.nextOn = next == null ? null : next.on();
        this.nextBy = next == null ? null : next.by();
    }

    public UUID id() {
        return id;
    }

    public String school() {
        return school;
    }

    public InteractionKind kind() {
        return kind;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Optional<UUID> contact() {
        return Optional.ofNullable(contactId);
    }

    public @Nullable String present() {
        return present;
    }

    /** What the school gave. */
    public Gift given() {
        return new Gift(given, givenCount);
    }

    /** What the partner gave. */
    public Gift received() {
        return new Gift(received, receivedCount);
    }

    public VisitSheet sheet() {
        return new VisitSheet(met, seen, needs, followUp);
    }

    /** All that is told of it. */
    public Account account() {
        return new Account(kind, heldOn, contactId, present, given(), received(), sheet(), notes, next().orElse(null));
    }

    /** The day on which it was corrected last. */
    public Optional<LocalDate> correctedOn() {
        return Optional.ofNullable(correctedOn);
    }

    public UUID partner() {
        return partnerId;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public @Nullable String notes() {
        return notes;
    }

    public Optional<Next> next() {
        return nextKind == null || nextOn == null ? Optional.empty() : Optional.of(new Next(nextKind, nextOn, nextBy));
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Interaction() {}
}
