package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Carnet d'adresses » : the door to the people whom schools know at a partner's; each sees those of their perimeter. */
@Component
class AddressBook {

    private final PartnerFile file;
    private final Contacts contacts;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressBook(PartnerFile file, Contacts contacts, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.contacts = contacts;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Contact> of(Partner partner, Actor actor) {
        return contacts.of(partner.id(), actor.perimeter());
    }

    /** Those of the school, or of the académie, for which this person writes. */
    @Transactional(readOnly = true)
    public List<Contact> mine(Partner partner, Actor actor) {
        var home = file.homeOf(partner, actor);
        return of(partner, actor).stream()
                .filter(contact -> contact.school().equals(home))
                .toList();
    }

    /** The contact, if this person writes for the school that knows them; another's is unknown. */
    @Transactional(readOnly = true)
    public Contact mine(Partner partner, UUID id, Actor actor) {
        var contact = contacts.findById(id)
                .filter(known -> known.partner().equals(partner.id()))
                .filter(known -> known.school().equals(file.homeOf(partner, actor)))
                .orElse(null);
        if (contact == null) {
            events.publishEvent(new AccessRefused(actor, "contact " + id));
            throw new UnknownPartner(id);
        }
        return contact;
    }

    public UUID add(UUID partnerId, Contact.Description said, Act act) {
        var partner = file.visible(partnerId, act.actor());
        var home = file.homeOf(partner, act.actor());
        return UUID.fromString(acts.first(act, home, () -> {
            var contact = contacts.save(Contact.of(partner, home, said, act.actor(), LocalDate.now(clock)));
            note(partnerId, PartnerAct.CONTACT_ADDED, contact, act);
            return contact.id().toString();
        }));
    }

    /** Says anew who they are and until when; refused where a colleague did since the form was shown. */
    public void describe(UUID partnerId, UUID id, Contact.Description said, Act act) {
        var partner = file.visible(partnerId, act.actor());
        var home = file.homeOf(partner, act.actor());
        mine(partner, id, act.actor());
        acts.once(act, id.toString(), home, () -> {
            var contact = contacts.findById(id).orElseThrow(() -> new UnknownPartner(id));
            if (act.version() != null && act.version() != contact.version()) {
                throw new PartnerFile.PartnerChangedMeanwhile();
            }
            contact.describe(said, LocalDate.now(clock));
            contacts.save(contact);
            note(partnerId, PartnerAct.CONTACT_DESCRIBED, contact, act);
        });
    }

    /** The journal names nobody: a contact may be erased. */
    private void note(UUID partner, PartnerAct name, Contact contact, Act act) {
        events.publishEvent(new PartnerNoted(partner, name, contact.id().toString(), act.actor()));
    }
}
