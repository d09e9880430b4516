package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Fichier » : the door to partners for people and programs; each sees and writes only the file of their académie. */
@Component
public class PartnerFile {

    private final Partners partners;
    private final Reach reach;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerFile(Partners partners, Reach reach, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.reach = reach;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The partner of that id, if this person works in its académie; reaching for another's is a fact of the journal. */
    @Transactional(readOnly = true)
    public Partner visible(UUID id, Actor actor) {
        var partner = partners.findById(id).orElse(null);
        if (partner == null || !reach.covers(actor, partner.academy())) {
            events.publishEvent(new AccessRefused(actor, "partner " + id));
            throw new UnknownPartner(id);
        }
        return partner;
    }

    public boolean mayWrite(Partner partner, Actor actor) {
        return reach.writesFor(actor, partner.academy()).isPresent();
    }

    public boolean mayOpen(Actor actor) {
        return reach.home(actor).isPresent();
    }

    /** Opens the record of an organisation in the file of the académie where this person works. */
    public UUID open(PartnerKind kind, Partner.Description said, Act act) {
        var home = reach.home(act.actor()).orElseThrow(PartnerOfReaders::new);
        return UUID.fromString(acts.first(act, home.organisation(), () -> {
            var partner = partners.save(Partner.open(kind, said, home, act.actor(), today()));
            events.publishEvent(new PartnerNoted(partner.id(), "PARTNER_OPENED", partner.name(), act.actor()));
            return partner.id().toString();
        }));
    }

    /** Says anew what a partner is; refused where somebody else did since the form was shown. */
    public void describe(UUID id, Partner.Description said, Act act) {
        var seen = visible(id, act.actor());
        var home = reach.writesFor(act.actor(), seen.academy()).orElseThrow(PartnerOfReaders::new);
        acts.once(act, id.toString(), home, () -> {
            var partner = partners.get(id);
            if (act.version() != null && act.version() != partner.version()) {
                throw new PartnerChangedMeanwhile();
            }
            partner.describe(said, today());
            partners.save(partner);
            events.publishEvent(new PartnerNoted(id, "PARTNER_DESCRIBED", partner.name(), act.actor()));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The file is read, not written, in this role. */
    public static class PartnerOfReaders extends Refusal {}

    /** Somebody else changed the record since the form was shown. */
    public static class PartnerChangedMeanwhile extends Refusal {}
}
