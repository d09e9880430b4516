package fr.convive.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contacts for who answers on personal data: found whoever knows them, corrected, erased with what leads back to them. */
@Component
public class KeptContacts {

    private final Contacts contacts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    KeptContacts(Contacts contacts, JdbcTemplate jdbc, Clock clock) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Contact> find(UUID id) {
        return contacts.findById(id);
    }

    /** In the running transaction. */
    public void correct(UUID id, Contact.Description said) {
        var contact = contacts.findById(id).orElseThrow(() -> new UnknownPartner(id));
        contact.describe(said, LocalDate.now(clock));
        contacts.saveAndFlush(contact);
    }

    /** In the running transaction; the exchanges stay, with nobody's name. */
    public void erase(UUID id) {
        jdbc.update("update partner_interaction set contact_id = null where contact_id = ?", id);
        jdbc.update("delete from partner_merger_row where moved = 'CONTACTS' and row_id = ?", id);
        jdbc.update("delete from partner_contact where id = ?", id);
    }
}
