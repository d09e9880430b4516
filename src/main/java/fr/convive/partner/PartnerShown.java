package fr.convive.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.convive.people.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partner as programs read it: its identity, and what concerns people and exchanges within a perimeter. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PartnerShown(
        UUID id,
        PartnerKind kind,
        String name,
        List<Name> formerNames,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String uai,
        @Nullable String rna,
        @Nullable String naf,
        Naf.@Nullable Version nafVersion,
        List<FormerActivity> formerActivities,
        Place place,
        Map<SheetField, String> sheet,
        @Nullable UUID group,
        boolean sleeping,
        List<Person> contacts,
        List<Held> interactions,
        List<Balance> balances,
        List<Courted> prospects,
        List<Agreements.Agreed> conventions,
        long version) {

    /** A name borne until a day. */
    record Name(String name, LocalDate borneUntil) {}

    /** Somebody known there, by which school. */
    record Person(UUID id, String school, Contact.Description description) {}

    /** An exchange, by which school. */
    record Held(
            UUID id,
            String school,
            long version,
            InteractionKind kind,
            LocalDate heldOn,
            Interaction.Gift given,
            Interaction.Gift received,
            Interaction.@Nullable Next next) {}

    /** How a school courts it. */
    record Courted(
            UUID id,
            long version,
            String school,
            Prospect.Method method,
            Prospect.Standing standing,
            @Nullable String convention) {}

    /** Gathers what one person may see. */
    @Component
    static class Gatherer {

        private final AddressBook book;
        private final Exchanges exchanges;
        private final Prospecting prospecting;
        private final PartnerFile file;
        private final List<Agreements> agreements;
        private final Clock clock;

        Gatherer(
                AddressBook book,
                Exchanges exchanges,
                Prospecting prospecting,
                PartnerFile file,
                List<Agreements> agreements,
                Clock clock) {
            this.book = book;
            this.exchanges = exchanges;
            this.prospecting = prospecting;
            this.file = file;
            this.agreements = agreements;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        public PartnerShown of(Partner seen, Actor actor) {
            var partner = file.visible(seen.id(), actor);
            var contacts = book.of(partner, actor);
            var held = exchanges.of(partner, actor);
            var courted = prospecting.of(partner, actor);
            var known = partner.identifiers();
            return new PartnerShown(
                    partner.id(),
                    partner.kind(),
                    partner.name(),
                    partner.formerNames().stream()
                            .map(former -> new Name(former.name(), former.borneUntil()))
                            .toList(),
                    known.siren() == null ? null : known.siren().digits(),
                    known.siret() == null ? null : known.siret().digits(),
                    known.uai() == null ? null : known.uai().code(),
                    known.rna() == null ? null : known.rna().code(),
                    known.naf() == null ? null : known.naf().code(),
                    known.naf() == null ? null : known.naf().version(),
                    partner.formerActivities(),
                    partner.place(),
                    partner.sheet(),
                    partner.parent().orElse(null),
                    Rhythm.isSleepingFor(
                            actor,
                            partner,
                            !(contacts.isEmpty() && held.isEmpty() && courted.isEmpty()),
                            held,
                            LocalDate.now(clock)),
                    contacts.stream()
                            .map(contact -> new Person(contact.id(), contact.school(), contact.described()))
                            .toList(),
                    held.stream().map(Gatherer::held).toList(),
                    Balance.of(held),
                    courted.stream()
                            .map(prospect -> new Courted(
                                    prospect.id(),
                                    prospect.version(),
                                    prospect.school(),
                                    prospect.method(),
                                    prospect.standing(),
                                    prospect.convention().orElse(null)))
                            .toList(),
                    agreements.stream()
                            .flatMap(told -> told.with(partner.id(), actor).stream())
                            .toList(),
                    partner.version());
        }

        private static Held held(Interaction each) {
            return new Held(
                    each.id(),
                    each.school(),
                    each.version(),
                    each.kind(),
                    each.heldOn(),
                    each.given(),
                    each.received(),
                    each.next().orElse(null));
        }
    }
}
