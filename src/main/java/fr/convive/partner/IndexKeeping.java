package fr.convive.partner;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever is said of a partner, it is found by it from that moment. */
@Component
class IndexKeeping {

    private final PartnerIndex index;
    private final Partners partners;
    private final MergerBook mergers;
    private final EntityManager records;

    IndexKeeping(PartnerIndex index, Partners partners, MergerBook mergers, EntityManager records) {
        this.index = index;
        this.partners = partners;
        this.mergers = mergers;
        this.records = records;
    }

    @EventListener(condition = "#noted.act().name() matches 'PARTNER_(OPENED|DESCRIBED|NAMED)'")
    void on(PartnerNoted noted) {
        records.flush(); // the words refer to the record, on the same connection
        var partner = partners.get(noted.partner());
        if (noted.act() == PartnerAct.PARTNER_OPENED) {
            index.add(List.of(entry(partner, List.of())));
        } else {
            index.renew(List.of(entry(partner, mergers.namesWithin(partner.id()))));
        }
    }

    /** What a partner is found by; {@code others} are names that it goes by besides its own. */
    static PartnerIndex.Entry entry(Partner partner, List<String> others) {
        var names = new ArrayList<>(List.of(partner.name()));
        partner.formerNames().forEach(former -> names.add(former.name()));
        names.addAll(others);
        return new PartnerIndex.Entry(
                partner.id(),
                partner.academy(),
                names,
                partner.place().town(),
                sectors(partner),
                partner.place().address(),
                partner.place().postcode());
    }

    /** The sector that its sheet tells, and that of its code of activity. */
    private static String sectors(Partner partner) {
        var naf = partner.identifiers().naf();
        return Stream.of(
                        partner.sheet().get(SheetField.SECTOR),
                        naf == null ? null : naf.division().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
