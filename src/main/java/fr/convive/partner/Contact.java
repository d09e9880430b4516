package fr.convive.partner;

import fr.convive.people.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Acteur » : a person whom a school knows at a partner's, what they do there, from when and until when. */
@Entity
@Table(name = "partner_contact")
public class Contact {

    @Id
    private UUID id;

    private UUID partnerId;

    private String school;

    private String academy;

    private String name;

    private String role;

    private @Nullable String email;

    private @Nullable String phone;

    private LocalDate heldFrom;

    private @Nullable LocalDate heldUntil;

    private LocalDate lastContactOn;

    private String recordedBy;

    private LocalDate recordedOn;

    private LocalDate updatedOn;

    @Version
    private @Nullable Long version;

    /** What is said of a person: who, what they do, how to reach them, from when and until when. */
    public record Description(
            String name,
            String role,
            @Nullable String email,
            @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Enters the book of that school, or of that académie. */
    static Contact of(Partner partner, String school, Description said, Actor by, LocalDate today) {
        var contact = new Contact();
        contact.id = UUID.randomUUID();
        contact.partnerId = partner.id();
        contact.school = school;
        contact.academy = partner.academy();
        contact.recordedBy = by.login();
        contact.recordedOn = today;
        contact.lastContactOn = today;
        contact.describe(said, today);
        return contact;
    }

    /** Says anew who they are; the term until which they are kept runs from that day. */
    void describe(Description said, LocalDate today) {
        updatedOn = today;
        name = said.name();
        role = said.role();
        email = said.email();
        phone = said.phone();
        heldFrom = said.from();
        heldUntil = said.until();
    }

    /** The school spoke with this person on that day. */
    void met(LocalDate day) {
        lastContactOn = day.isAfter(lastContactOn) ? day : lastContactOn;
    }

    public boolean isThereOn(LocalDate day) {
        return !day.isBefore(heldFrom) && (heldUntil == null || !day.isAfter(heldUntil));
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

    public String academy() {
        return academy;
    }

    public Description described() {
        return new Description(name, role, email, phone, heldFrom, heldUntil);
    }

    public LocalDate lastContactOn() {
        return lastContactOn;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public LocalDate updatedOn() {
        return updatedOn;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Contact() {}
}
