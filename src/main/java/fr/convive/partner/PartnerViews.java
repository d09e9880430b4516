package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws what a person may see of a partner: its identity, and what concerns exchanges within their perimeter. */
@Component
class PartnerViews {

    private final PartnerFile file;
    private final Partners partners;
    private final AddressBook book;
    private final Exchanges exchanges;
    private final Prospecting prospecting;
    private final Reach reach;
    private final Aliases aliases;
    private final Names names;
    private final Words words;
    private final Clock clock;

    PartnerViews(
            PartnerFile file,
            Partners partners,
            AddressBook book,
            Exchanges exchanges,
            Prospecting prospecting,
            Reach reach,
            Aliases aliases,
            Names names,
            Words words,
            Clock clock) {
        this.file = file;
        this.partners = partners;
        this.book = book;
        this.exchanges = exchanges;
        this.prospecting = prospecting;
        this.reach = reach;
        this.aliases = aliases;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PartnerView of(UUID id, Actor actor) {
        var partner = file.visible(id, actor);
        var contacts = book.of(partner, actor);
        var held = exchanges.of(partner, actor);
        var prospects = prospecting.of(partner, actor);
        var schools = new LinkedHashSet<String>();
        contacts.forEach(contact -> schools.add(contact.school()));
        held.forEach(each -> schools.add(each.school()));
        prospects.forEach(prospect -> schools.add(prospect.school()));
        var known = names.of(schools, List.of());
        return new PartnerView(
                id,
                partner.name(),
                partner.kind(),
                formerly(partner),
                sleeping(partner, held, !schools.isEmpty(), actor),
                numbers(partner),
                sheet(partner),
                group(partner),
                contacts.stream()
                        .map(contact -> person(contact, partner, known, actor))
                        .toList(),
                Balance.of(held),
                held.stream().map(each -> held(each, contacts, known)).toList(),
                exchanges.next(partner, actor).map(this::planned).orElse(null),
                prospects.stream().map(prospect -> courted(prospect, known)).toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> formerly(Partner partner) {
        var borne = partner.formerNames().stream()
                .map(former -> words.say("partner.formerly", former.name(), former.borneUntil()));
        var institution = aliases.before(partner.name()).stream()
                .map(former -> words.say(
                        "partner.formerly", former.former(), former.since().minusDays(1)));
        var today = aliases.after(partner.name(), today()).stream()
                .map(now -> words.say("partner.today", now.present(), now.since()));
        return Stream.of(today, borne, institution).flatMap(each -> each).toList();
    }

    private @Nullable String sleeping(Partner partner, List<Interaction> held, boolean known, Actor actor) {
        if (!Rhythm.isSleepingFor(actor, partner, known, held, today())) {
            return null;
        }
        var recent = held.stream()
                .map(Interaction::heldOn)
                .filter(Rhythm.since(today())::isBefore)
                .count();
        return words.say("partner.sleeping", recent);
    }

    private List<PartnerView.Fact> numbers(Partner partner) {
        var known = partner.identifiers();
        var facts = new ArrayList<PartnerView.Fact>();
        add(facts, "siret", known.siret() == null ? null : known.siret().spoken());
        add(facts, "siren", known.siren() == null ? null : known.siren().spoken());
        add(facts, "uai", known.uai() == null ? null : known.uai().code());
        add(facts, "rna", known.rna() == null ? null : known.rna().code());
        add(facts, "naf", activity(known.naf()));
        var place = partner.place();
        add(facts, "address", spoken(place));
        add(facts, "openedOn", words.value(partner.openedOn()));
        return facts;
    }

    private @Nullable String activity(@Nullable Naf naf) {
        if (naf == null) {
            return null;
        }
        var said = words.say("partner.naf.said", naf.code(), words.say("nafVersion." + naf.version()));
        return naf.isOutdatedOn(today()) ? words.say("partner.naf.outdated", said) : said;
    }

    private static @Nullable String spoken(Place place) {
        var town = Stream.of(place.postcode(), place.town())
                .filter(each -> each != null)
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
        return Stream.of(place.address(), town)
                .filter(each -> each != null)
                .reduce((a, b) -> a + "\n" + b)
                .orElse(null);
    }

    private List<PartnerView.Fact> sheet(Partner partner) {
        var said = partner.sheet();
        return partner.kind().fields().stream()
                .map(field -> new PartnerView.Fact(
                        words.say("partner.sheet." + field.key()),
                        said.getOrDefault(field, words.say("partner.sheet.blank"))))
                .toList();
    }

    private PartnerView.@Nullable Link group(Partner partner) {
        return partner.parent()
                .flatMap(partners::findById)
                .map(group -> new PartnerView.Link(group.id(), group.name()))
                .orElse(null);
    }

    private PartnerView.Person person(Contact contact, Partner partner, Names.Known known, Actor actor) {
        var said = contact.described();
        var since = said.until() == null
                ? words.say("contact.since", said.from())
                : words.say("contact.between", said.from(), said.until());
        return new PartnerView.Person(
                contact.id(),
                said.name(),
                said.role(),
                since,
                said.email(),
                said.phone(),
                known.organisation(contact.school()),
                !contact.isThereOn(today()),
                reach.writesFor(actor, partner.academy())
                        .filter(contact.school()::equals)
                        .isPresent());
    }

    private PartnerView.Held held(Interaction each, List<Contact> contacts, Names.Known known) {
        var facts = new ArrayList<PartnerView.Fact>();
        var sheet = each.sheet();
        each.contact()
                .flatMap(id -> contacts.stream()
                        .filter(contact -> contact.id().equals(id))
                        .findFirst())
                .ifPresent(
                        contact -> addOf(facts, "contact", contact.described().name()));
        addOf(facts, "present", each.present());
        addOf(facts, "given", gift(each.given(), each.kind()));
        addOf(facts, "received", gift(each.received(), each.kind()));
        addOf(facts, "met", sheet.met());
        addOf(facts, "seen", sheet.seen());
        addOf(facts, "needs", sheet.needs());
        addOf(facts, "followUp", sheet.followUp());
        addOf(facts, "notes", each.notes());
        return new PartnerView.Held(
                each.id(),
                words.value(each.kind()),
                words.value(each.heldOn()),
                known.organisation(each.school()),
                facts);
    }

    private @Nullable String gift(Interaction.Gift gift, InteractionKind kind) {
        if (gift.count() == null) {
            return gift.what();
        }
        var counted = words.say("interactionKind." + kind + ".counted", gift.count());
        return gift.what() == null ? counted : gift.what() + " (" + counted + ")";
    }

    String planned(Exchanges.Planned planned) {
        var said = words.say("planned.said", words.value(planned.kind()).toLowerCase(Locale.FRENCH), planned.on());
        return planned.by() == null ? said : words.say("planned.by", said, planned.by());
    }

    private PartnerView.Courted courted(Prospect prospect, Names.Known known) {
        var facts = new ArrayList<PartnerView.Fact>();
        var method = prospect.method();
        var standing = prospect.standing();
        addTo(facts, "prospect.needs", method.needs());
        addTo(facts, "prospect.gains", method.gains());
        addTo(facts, "prospect.exchanges", method.exchanges());
        addTo(facts, "prospect.arguments", method.arguments());
        addTo(facts, "prospect.proposal", method.proposal());
        addTo(facts, "prospect.reason", standing.reason());
        addTo(
                facts,
                "prospect.nextStep",
                standing.nextOn() == null
                        ? standing.nextStep()
                        : words.say("prospect.next", standing.nextStep(), standing.nextOn()));
        return new PartnerView.Courted(
                known.organisation(prospect.school()),
                words.value(standing.state()),
                tone(standing.state()),
                words.value(prospect.stateSince()),
                facts,
                prospect.convention().orElse(null));
    }

    static String tone(ProspectState state) {
        return switch (state) {
            case TO_CONTACT -> "n";
            case CONTACTED -> "state";
            case INTERESTED -> "soon";
            case REFUSED -> "late";
            case BECAME -> "done";
        };
    }

    private void add(List<PartnerView.Fact> facts, String key, @Nullable String value) {
        addTo(facts, "partner." + key, value);
    }

    private void addOf(List<PartnerView.Fact> facts, String key, @Nullable String value) {
        addTo(facts, "interaction." + key, value);
    }

    private void addTo(List<PartnerView.Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new PartnerView.Fact(words.say(key), value));
        }
    }
}
