package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Perimeter;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Échanges » : the door to what schools and partners did together, and to what they plan; each sees their perimeter. */
@Component
class Exchanges {

    private static final int MOST_PLANNED = 200;

    /** Of a school's plans with a partner, the one made last, until an exchange is held on that day or later. */
    private static final String PLANNED = """
            select i.partner_id, p.name, o.name, i.next_kind, i.next_on, i.next_by
              from partner_interaction i join partner p on p.id = i.partner_id
              join organisation o on o.code = i.school
             where i.next_on is not null and not exists (
                   select 1 from partner_interaction l
                    where l.partner_id = i.partner_id and l.school = i.school
                      and (l.held_on >= i.next_on or (l.held_on > i.held_on and l.next_on is not null)))
               and\s""";

    private final PartnerFile file;
    private final Interactions interactions;
    private final AddressBook book;
    private final Contacts contacts;
    private final Partners partners;
    private final Minutes minutes;
    private final EntityManager records;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchanges(
            PartnerFile file,
            Interactions interactions,
            AddressBook book,
            Contacts contacts,
            Partners partners,
            Minutes minutes,
            EntityManager records,
            JdbcTemplate jdbc,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.interactions = interactions;
        this.book = book;
        this.contacts = contacts;
        this.partners = partners;
        this.minutes = minutes;
        this.records = records;
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** What a school plans with a partner: what, when, by whom. */
    record Planned(
            UUID partner,
            String name,
            String school,
            InteractionKind kind,
            LocalDate on,
            @Nullable String by) {}

    /** The last first. */
    @Transactional(readOnly = true)
    public List<Interaction> of(Partner partner, Actor actor) {
        return interactions.of(partner.id(), actor.perimeter());
    }

    /** The exchange, if this person writes for the school that had it; another's is unknown. */
    @Transactional(readOnly = true)
    public Interaction mine(Partner partner, UUID id, Actor actor) {
        var held = interactions
                .findById(id)
                .filter(known -> known.partner().equals(partner.id()))
                .filter(known -> known.school().equals(file.homeOf(partner, actor)))
                .orElse(null);
        if (held == null) {
            events.publishEvent(new AccessRefused(actor, "exchange " + id));
            throw new UnknownPartner(id);
        }
        return held;
    }

    /** Keeps what happened, and that the partner and the person met were in touch on that day. */
    public UUID record(UUID partnerId, Interaction.Account told, Act act) {
        var today = LocalDate.now(clock);
        var partner = file.visible(partnerId, act.actor());
        var home = file.homeOf(partner, act.actor());
        check(partner, told, act.actor(), today);
        return UUID.fromString(acts.first(act, home, () -> {
            var held = interactions.save(Interaction.of(partner, home, told, act.actor(), today));
            partners.noteContact(partnerId, held.heldOn());
            meet(held);
            events.publishEvent(new PartnerNoted(
                    partnerId, PartnerAct.INTERACTION, held.kind() + " " + held.heldOn(), act.actor()));
            return held.id().toString();
        }));
    }

    /** Tells it as it was; refused where a colleague did since the form was shown. The journal keeps what was told before. */
    public void correct(UUID partnerId, UUID id, Interaction.Account told, Act act) {
        var today = LocalDate.now(clock);
        var partner = file.visible(partnerId, act.actor());
        mine(partner, id, act.actor());
        check(partner, told, act.actor(), today);
        acts.once(act, id.toString(), file.homeOf(partner, act.actor()), () -> {
            var held = interactions.findById(id).orElseThrow(() -> new UnknownPartner(id));
            if (act.version() != null && act.version() != held.version()) {
                throw new PartnerFile.PartnerChangedMeanwhile();
            }
            var before = minutes.of(held.account());
            held.correct(told, act.actor(), today);
            interactions.save(held);
            meet(held);
            records.flush();
            partners.recountContact(partnerId);
            events.publishEvent(new PartnerNoted(
                    partnerId, PartnerAct.INTERACTION_CORRECTED, before, minutes.of(held.account()), act.actor()));
        });
    }

    private void check(Partner partner, Interaction.Account told, Actor actor, LocalDate today) {
        if (told.heldOn().isAfter(today)) {
            throw new ExchangeOfTomorrow(today);
        }
        if (told.contact() != null) {
            book.mine(partner, told.contact(), actor);
        }
    }

    private void meet(Interaction held) {
        held.contact().flatMap(contacts::findById).ifPresent(contact -> {
            contact.met(held.heldOn());
            contacts.save(contact);
        });
    }

    /** What is planned with all partners, by date. */
    @Transactional(readOnly = true)
    public List<Planned> planned(Actor actor) {
        return planned(actor.perimeter(), null);
    }

    /** What is planned with that one: the nearest. */
    @Transactional(readOnly = true)
    public Optional<Planned> next(Partner partner, Actor actor) {
        return planned(actor.perimeter(), partner.id()).stream().findFirst();
    }

    private List<Planned> planned(Perimeter perimeter, @Nullable UUID partner) {
        var arguments = new ArrayList<Object>();
        var sql = PLANNED + perimeter.condition("i.school", "i.academy", arguments);
        if (partner != null) {
            sql += " and i.partner_id = ?";
            arguments.add(partner);
        }
        return jdbc.query(
                sql + " order by i.next_on, p.sort_name, i.id fetch first " + MOST_PLANNED + " rows only",
                (row, i) -> new Planned(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        InteractionKind.valueOf(row.getString(4)),
                        row.getDate(5).toLocalDate(),
                        row.getString(6)),
                arguments.toArray());
    }

    /** An exchange is told once it was held. */
    public static class ExchangeOfTomorrow extends Refusal {
        ExchangeOfTomorrow(LocalDate today) {
            super(today);
        }
    }
}
