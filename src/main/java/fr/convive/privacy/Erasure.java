package fr.convive.privacy;

import fr.convive.audit.Certificates;
import fr.convive.audit.Redaction;
import fr.convive.page.Words;
import fr.convive.partner.Contact;
import fr.convive.partner.KeptContacts;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.Person;
import fr.convive.people.PersonErased;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * « Droit à l'effacement » (RGPD 17): somebody's name goes wherever the law does not keep it; what was done stays, done by
 * nobody's name, and the chain of the journal holds.
 */
@Component
class Erasure {

    private final Answering answering;
    private final KeptContacts contacts;
    private final People people;
    private final Retention retention;
    private final Ties ties;
    private final TextColumns texts;
    private final Redaction journal;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Words words;

    Erasure(
            Answering answering,
            KeptContacts contacts,
            People people,
            Retention retention,
            Ties ties,
            TextColumns texts,
            Redaction journal,
            JdbcTemplate jdbc,
            Acts acts,
            ApplicationEventPublisher events,
            Words words) {
        this.answering = answering;
        this.contacts = contacts;
        this.people = people;
        this.retention = retention;
        this.ties = ties;
        this.texts = texts;
        this.journal = journal;
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
        this.words = words;
    }

    /** Once; a second click finds it done. Refused with the reason where the law keeps them. */
    void erase(Answering.Kind kind, String id, Act act) {
        Answering.enter(act.actor());
        if (acts.isDone(act.key())) {
            return;
        }
        if (kind == Answering.Kind.CONTACT) {
            var contact = answering.contact(id, act.actor());
            refuseSignatory(contact);
            acts.once(act, "contact " + id, contact.school(), () -> {
                int places = forget(contact);
                certify(act.actor(), "contact " + id, places);
            });
        } else {
            var login = answering.person(id, act.actor());
            if (!answering.isWholly(login, act.actor())) {
                throw new AnswerableElsewhere();
            }
            var person = person(login);
            ties.refuseFormer(person);
            acts.once(act, "person " + login, Perimeter.NATION, () -> {
                int places = forget(person);
                certify(act.actor(), "person " + login, places);
            });
        }
    }

    /** Why this one is kept, if they are: what the page says before anything is asked. */
    void refuse(Answering.Kind kind, String id, Actor actor) {
        if (kind == Answering.Kind.CONTACT) {
            refuseSignatory(answering.contact(id, actor));
        } else {
            if (!answering.isWholly(answering.person(id, actor), actor)) {
                throw new AnswerableElsewhere();
            }
            ties.refuseFormer(person(id));
        }
    }

    private Person person(String login) {
        return people.findByLogin(login).orElseThrow(() -> new NoSuchElementException("No person " + login));
    }

    private void refuseSignatory(Contact contact) {
        var known = contact.described();
        var signed = retention.signedBy(Mentions.of(known.name(), known.email(), null), contact.academy());
        if (signed != null) {
            throw new SignatoryOfOpenConvention(signed);
        }
    }

    /** In the running transaction; says in how many places they were. */
    int forget(Contact contact) {
        var known = contact.described();
        var mentions = Mentions.of(known.name(), known.email(), known.phone());
        contacts.erase(contact.id());
        return 1
                + (isNobodyElse(known.name(), known.email(), "")
                        ? everywhere(mentions)
                        : near(contact.partner(), contact.school(), mentions));
    }

    private int forget(Person person) {
        var name = person.name();
        var email = person.email();
        person.writtenTo(null);
        person.rename(words.say("personalData.erasedPerson"));
        person.changePassword("{none}");
        people.save(person);
        var login = person.login();
        for (var table : List.of(
                "personal_token",
                "second_factor",
                "recovery_code",
                "provided_identity",
                "sign_in_address",
                "letter",
                "mail_preference",
                "calendar_feed",
                "invitation")) {
            jdbc.update("delete from " + table + " where login = ?", login);
        }
        events.publishEvent(new PersonErased(login));
        int places = 1 + journal.forgetNameOf(login);
        places += jdbc.update("update act set name = ? where login = ?", words.say("personalData.erasedPerson"), login);
        return isNobodyElse(name, null, login) ? places + everywhere(Mentions.of(name, email, null)) : places;
    }

    private int everywhere(Mentions mentions) {
        return texts.replace(mentions, erased()) + take(mentions, erased());
    }

    /** A namesake is known elsewhere: only what this school wrote of its exchanges with that partner is about this one. */
    private int near(UUID partner, String school, Mentions mentions) {
        var rows = Map.<String, Object>of("partner_id", partner, "school", school);
        return texts.replaceIn("partner_interaction", rows, mentions, erased())
                + texts.replaceIn("prospect", rows, mentions, erased());
    }

    int take(Mentions mentions, String by) {
        return journal.take(mentions.likes(), text -> mentions.replaced(text, by), text -> mentions.replaced(text, ""));
    }

    /** Whether the name, of two words at least, is borne by nobody else whom the house knows. */
    boolean isNobodyElse(String name, @Nullable String email, String login) {
        return Mentions.isFull(name)
                && jdbc.queryForList(
                                "select 1 from person where lower(name) = lower(?) and login <> ? union all"
                                        + " select 1 from partner_contact where lower(name) = lower(?) or lower(email) = lower(?)",
                                name,
                                login,
                                name,
                                email == null ? "" : email)
                        .isEmpty();
    }

    private void certify(Actor by, String who, int places) {
        events.publishEvent(
                new Administered(by, Certificates.ERASED, who, "", words.say("personalData.erasedIn", places)));
    }

    private String erased() {
        return words.say("personalData.erased");
    }

    /** Part of what this person holds or held is out of reach of who asks. */
    static class AnswerableElsewhere extends Refusal {}

    /** RGPD 17 (3): the convention they sign is not closed. */
    static class SignatoryOfOpenConvention extends Refusal {
        SignatoryOfOpenConvention(String number) {
            super(number);
        }
    }

    /** An account still open is closed first. */
    static class StillInOffice extends Refusal {}

    /** What they had taken is done or put back first. */
    static class TasksStillOpen extends Refusal {
        TasksStillOpen(int tasks) {
            super(tasks);
        }
    }

    /** RGPD 17 (3) b and d: the act they signed is kept, until that day where it is known. */
    static class SignatureKept extends Refusal {
        SignatureKept(String number, String until) {
            super(number, until);
        }
    }
}
