package fr.convive.partner;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever is said of a partner, it is found by it from that moment. */
@Component
class IndexKeeping {

    private final SharedWords shared;
    private final PartnerReading reading;
    private final Partners partners;
    private final EntityManager records;

    IndexKeeping(SharedWords shared, PartnerReading reading, Partners partners, EntityManager records) {
        this.shared = shared;
        this.reading = reading;
        this.partners = partners;
        this.records = records;
    }

    @EventListener(condition = "#noted.act().name() matches 'PARTNER_(OPENED|DESCRIBED|NAMED)'")
    void on(PartnerNoted noted) {
        records.flush(); // the words refer to the record, on the same connection
        var entry = List.of(SharedWords.Entry.of(partners.get(noted.partner())));
        if (noted.act() == PartnerAct.PARTNER_OPENED) {
            shared.add(entry);
        } else {
            shared.renew(entry);
        }
        reading.changed(noted.partner());
    }

    /** Two records became one, or parted again. */
    @EventListener(condition = "#noted.act().name() matches 'PARTNERS_(MERGED|PARTED)|PARTNER_(MERGED_AWAY|CAME_BACK)'")
    void onMerger(PartnerNoted noted) {
        records.flush();
        var partner = partners.get(noted.partner());
        if (partner.mergedInto().isPresent()) {
            shared.forget(partner.id());
        } else {
            shared.renew(List.of(SharedWords.Entry.of(partner)));
        }
        reading.changed(partner.id());
    }
}
