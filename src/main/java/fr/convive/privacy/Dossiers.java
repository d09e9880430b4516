package fr.convive.privacy;

import fr.convive.audit.Certificates;
import fr.convive.partner.Contact;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.Person;
import fr.convive.workflow.Acts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Droit d'accès » (RGPD 15): puts together what is held on somebody; each reading is a fact of the journal. */
@Component
class Dossiers {

    private static final Perimeter ALL = new Perimeter(Set.of(Perimeter.NATION));

    private final Holdings holdings;
    private final Answering answering;
    private final People people;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            Holdings holdings,
            Answering answering,
            People people,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holdings = holdings;
        this.answering = answering;
        this.people = people;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Of a contact or of somebody with an account, for who answers; {@code how}: a page, an export, the API. */
    Dossier of(Answering.Kind kind, String id, Actor actor, String how) {
        Answering.enter(actor);
        return kind == Answering.Kind.CONTACT
                ? ofContact(answering.contact(id, actor), actor, how)
                : ofPerson(answering.person(id, actor), Answering.perimeter(actor), actor, how);
    }

    /** One's own: whole, wherever it stands. */
    Dossier own(Actor actor, String how) {
        return ofPerson(actor.login(), ALL, actor, how);
    }

    private Dossier ofContact(Contact contact, Actor actor, String how) {
        var known = contact.described();
        var mentions = Mentions.of(known.name(), known.email(), known.phone());
        var perimeter = Answering.perimeter(actor);
        var sections = new ArrayList<Dossier.Section>();
        sections.add(holdings.section(
                "identity",
                "select k.name, k.role as function, k.email, k.phone, p.name as partner, o.name as place, k.held_from,"
                        + " k.held_until, k.last_contact_on, k.updated_on, k.recorded_on from partner_contact k"
                        + " join partner p on p.id = k.partner_id join organisation o on o.code = k.school where k.id = ?",
                contact.id()));
        sections.add(exchanges(contact, mentions, perimeter));
        sections.add(holdings.conventions(mentions, perimeter));
        sections.add(holdings.journal(mentions, perimeter, "partner " + contact.partner()));
        sections.add(holdings.outbox(mentions, perimeter));
        return told("contact", contact.id().toString(), known.name(), sections, actor, how);
    }

    private Dossier.Section exchanges(Contact contact, Mentions mentions, Perimeter perimeter) {
        var arguments = new ArrayList<Object>(List.of(contact.partner()));
        var within = perimeter.condition("i.school", "i.academy", arguments);
        var all = holdings.section(
                "exchanges",
                "select i.held_on, i.kind, i.contact_id, i.present, i.given, i.received, i.met, i.seen, i.needs,"
                        + " i.follow_up, i.notes, i.next_by from partner_interaction i where i.partner_id = ? and "
                        + within + " order by i.held_on, i.id",
                arguments.toArray());
        return new Dossier.Section(
                all.key(),
                all.rows().stream()
                        .filter(row -> contact.id().toString().equals(String.valueOf(row.get("contact_id")))
                                || row.values().stream()
                                        .anyMatch(value -> value != null && mentions.in(value.toString())))
                        .peek(row -> row.remove("contact_id"))
                        .toList());
    }

    private Dossier ofPerson(String login, Perimeter perimeter, Actor actor, String how) {
        var name = people.findByLogin(login)
                .map(Person::name)
                .orElseThrow(() -> new NoSuchElementException("No person " + login));
        var mentions = Mentions.of(name, null, null);
        var sections = new ArrayList<Dossier.Section>();
        account(login, sections);
        if (actor.login().equals(login)) {
            access(login, sections);
        }
        deeds(login, perimeter, sections);
        sections.add(holdings.conventions(mentions, perimeter));
        sections.add(holdings.journal(mentions, perimeter, "person " + login));
        sections.add(holdings.outbox(mentions, perimeter));
        return told("person", login, name, sections, actor, how);
    }

    private void account(String login, List<Dossier.Section> sections) {
        sections.add(holdings.section(
                "identity", "select p.login, p.name, p.email, p.active from person p where p.login = ?", login));
        sections.add(holdings.section(
                "roles",
                "select m.role, o.name as place, m.held_from, m.held_to as held_until from membership m"
                        + " join organisation o on o.code = m.organisation where m.login = ? order by m.held_from, m.role",
                login));
        sections.add(holdings.section(
                "absences",
                "select p.name as stand_in, o.name as place, a.starts_on, a.ends_on from absence a"
                        + " join person p on p.login = a.stand_in join organisation o on o.code = a.organisation"
                        + " where a.absentee = ? order by a.starts_on",
                login));
        sections.add(holdings.section(
                "powers",
                "select s.deed, s.domain, s.reference, o.name as place, s.starts_on, s.ends_on from signing_power s"
                        + " join organisation o on o.code = s.organisation where s.holder = ? order by s.starts_on",
                login));
    }

    /** How one comes in is nobody else's to read. */
    private void access(String login, List<Dossier.Section> sections) {
        sections.add(holdings.section(
                "letters",
                "select l.created_at as at, l.address, o.subject from letter l join outbox o on o.event_key = l.event_key"
                        + " where l.login = ? order by l.created_at, l.id",
                login));
        sections.add(holdings.section(
                "calendar",
                "select made_at as at, last_read_on as last_used_on from calendar_feed where login = ?",
                login));
        sections.add(holdings.section(
                "tokens",
                "select label, created_at as at, expires_on as ends_on, last_used_on from personal_token where login = ?",
                login));
        sections.add(holdings.section(
                "addresses",
                "select address, last_at as at from sign_in_address where login = ? order by last_at",
                login));
        sections.add(
                holdings.section("provided", "select issuer, subject from provided_identity where login = ?", login));
        sections.add(
                holdings.section("factor", "select since as at, confirmed from second_factor where login = ?", login));
    }

    /** What they did: in the conventions of the perimeter, and what is no convention's. */
    private void deeds(String login, Perimeter perimeter, List<Dossier.Section> sections) {
        var arguments = new ArrayList<Object>(List.of(login));
        var within = perimeter.condition("c.school", "c.academy", arguments);
        sections.add(holdings.section(
                "deeds",
                "select j.at, j.act, c.number, j.role, j.object from journal j"
                        + " left join convention c on cast(c.id as varchar(64)) = j.chain"
                        + " where j.actor = ? and (j.chain = '-' or (c.id is not null and " + within
                        + ")) order by j.at, j.chain, j.seq",
                arguments.toArray()));
    }

    private Dossier told(String kind, String id, String name, List<Dossier.Section> sections, Actor actor, String how) {
        acts.run(() -> {
            events.publishEvent(new Administered(actor, Certificates.READ, kind + " " + id, "", how));
            return true;
        });
        return new Dossier(kind, id, name, clock.instant(), Holdings.filled(sections));
    }
}
