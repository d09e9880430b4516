package fr.convive.privacy;

import fr.convive.page.Words;
import fr.convive.partner.Contact;
import fr.convive.partner.KeptContacts;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Perimeter;
import fr.convive.people.Role;
import fr.convive.workflow.Tasklist;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * « Qui répond » to somebody who asks what is held on them: the head, who answers for the school's data, and the manager of
 * the académie, each in their perimeter; an administrator sees the rules alone.
 */
@Component
class Answering {

    private static final Set<Role> ANSWER = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER);
    private static final int MOST = 50;

    private final JdbcTemplate jdbc;
    private final KeptContacts contacts;
    private final Organisations organisations;
    private final Words words;
    private final ApplicationEventPublisher events;

    Answering(
            JdbcTemplate jdbc,
            KeptContacts contacts,
            Organisations organisations,
            Words words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.organisations = organisations;
        this.words = words;
        this.events = events;
    }

    /** Whom something is held on: a contact of a partner, or somebody with an account. */
    enum Kind {
        CONTACT("contacts"),
        PERSON("personnes");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        static Kind of(String path) {
            return path.equals(CONTACT.path) ? CONTACT : PERSON;
        }
    }

    /** Somebody found, and where they are known. */
    record Someone(Kind kind, String id, String name, String detail) {

        public String address() {
            return "/donnees-personnelles/" + kind.path() + "/" + id;
        }
    }

    static boolean answers(Actor actor) {
        return !perimeter(actor).organisations().isEmpty();
    }

    static Perimeter perimeter(Actor actor) {
        return actor.perimeterAs(ANSWER);
    }

    /** Goes no further where this person answers nobody. */
    static void enter(Actor actor) {
        if (!answers(actor)) {
            throw new AccessDeniedException("donnees-personnelles");
        }
    }

    /** Who reads the rules and what was done under them. */
    static void enterRules(Actor actor) {
        if (!actor.holds(Role.ADMIN)) {
            enter(actor);
        }
    }

    /** By name, address or login. */
    List<Someone> search(String said, Actor actor) {
        if (said.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Someone>();
        var like = Tasklist.containing(said.strip());
        var arguments = new ArrayList<Object>(List.of(like, like));
        var within = perimeter(actor).condition("k.school", "k.academy", arguments);
        found.addAll(jdbc.query(
                "select k.id, k.name, k.role, p.name, o.name from partner_contact k join partner p on p.id = k.partner_id"
                        + " join organisation o on o.code = k.school"
                        + " where (lower(k.name) like lower(?) escape '!' or lower(k.email) like lower(?) escape '!') and "
                        + within + " order by k.name, k.id fetch first " + MOST + " rows only",
                (row, i) -> new Someone(
                        Kind.CONTACT,
                        row.getObject(1, UUID.class).toString(),
                        row.getString(2),
                        words.say("personalData.contactOf", row.getString(3), row.getString(4), row.getString(5))),
                arguments.toArray()));
        jdbc
                .query(
                        "select p.login, p.name from person p where lower(p.name) like lower(?) escape '!'"
                                + " or lower(p.login) like lower(?) escape '!' order by p.name, p.login fetch first "
                                + MOST + " rows only",
                        (row, i) -> new Someone(
                                Kind.PERSON,
                                row.getString(1),
                                row.getString(2),
                                words.say("personalData.memberOfStaff", row.getString(1))),
                        like,
                        like)
                .stream()
                .filter(person -> reaches(person.id(), actor))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** The contact, if it is this person's to answer for; another's is unknown. */
    Contact contact(String id, Actor actor) {
        return contacts.find(uuid(id))
                .filter(known -> perimeter(actor).covers(known.school(), known.academy()))
                .orElseThrow(() -> unknown("contact " + id, actor));
    }

    /** The login, if it is that of somebody for whom this person answers. */
    String person(String login, Actor actor) {
        if (!reaches(login, actor)) {
            throw unknown("person " + login, actor);
        }
        return login;
    }

    String nameOf(String login) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select name from person where login = ?", String.class, login));
    }

    private boolean reaches(String login, Actor actor) {
        var perimeter = perimeter(actor);
        return places(login).stream().anyMatch(place -> perimeter.covers(place, academyOf(place)));
    }

    /** Whether all that this login holds or held is within reach: only then may it be changed or erased. */
    boolean isWholly(String login, Actor actor) {
        var perimeter = perimeter(actor);
        return places(login).stream().allMatch(place -> perimeter.covers(place, academyOf(place)));
    }

    private List<String> places(String login) {
        return jdbc.queryForList("select distinct organisation from membership where login = ?", String.class, login);
    }

    String academyOf(String code) {
        return organisations.findByCode(code).map(Organisation::academy).orElse(code);
    }

    private NoSuchElementException unknown(String what, Actor actor) {
        events.publishEvent(new AccessRefused(actor, what));
        return new NoSuchElementException("No " + what);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NoSuchElementException("No contact " + id);
        }
    }
}
