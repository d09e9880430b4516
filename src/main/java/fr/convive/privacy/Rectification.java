package fr.convive.privacy;

import fr.convive.audit.Certificates;
import fr.convive.audit.Redaction;
import fr.convive.partner.Contact;
import fr.convive.partner.KeptContacts;
import fr.convive.people.Administered;
import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.PersonRenamed;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * « Droit de rectification » (RGPD 16): what was wrong is corrected wherever it was said; the journal says which of the data,
 * and of what it was before keeps the commitment alone.
 */
@Component
class Rectification {

    private final Answering answering;
    private final KeptContacts contacts;
    private final People people;
    private final Erasure erasure;
    private final TextColumns texts;
    private final Redaction journal;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    Rectification(
            Answering answering,
            KeptContacts contacts,
            People people,
            Erasure erasure,
            TextColumns texts,
            Redaction journal,
            JdbcTemplate jdbc,
            Acts acts,
            ApplicationEventPublisher events) {
        this.answering = answering;
        this.contacts = contacts;
        this.people = people;
        this.erasure = erasure;
        this.texts = texts;
        this.journal = journal;
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
    }

    void correct(Answering.Kind kind, String id, RectificationForm form, Act act) {
        Answering.enter(act.actor());
        if (kind == Answering.Kind.CONTACT) {
            contact(answering.contact(id, act.actor()), form, act);
        } else {
            person(answering.person(id, act.actor()), form, act);
        }
    }

    private void contact(Contact contact, RectificationForm form, Act act) {
        acts.once(act, "contact " + contact.id(), contact.school(), () -> {
            var before = contact.described();
            var after = form.corrected(before);
            var changed = new ArrayList<String>();
            var former = new ArrayList<String>();
            note("name", before.name(), after.name(), changed, former);
            note("role", before.role(), after.role(), changed, former);
            note("email", before.email(), after.email(), changed, former);
            note("phone", before.phone(), after.phone(), changed, former);
            if (changed.isEmpty()) {
                throw new NothingToCorrect();
            }
            contacts.correct(contact.id(), after);
            if (!before.name().equals(after.name()) && erasure.isNobodyElse(before.name(), null, "")) {
                say(Mentions.of(before.name(), null, null), after.name());
            }
            if (before.email() != null && !before.email().equals(after.email())) {
                say(Mentions.of(before.email(), null, null), Objects.requireNonNullElse(after.email(), ""));
            }
            tell(act, "contact " + contact.id(), former, changed);
        });
    }

    private void person(String login, RectificationForm form, Act act) {
        if (!answering.isWholly(login, act.actor())) {
            throw new Erasure.AnswerableElsewhere();
        }
        acts.once(act, "person " + login, Perimeter.NATION, () -> {
            var person = people.findByLogin(login).orElseThrow(() -> new NoSuchElementException("No person " + login));
            var former = person.name();
            var name = form.name().strip();
            if (former.equals(name)) {
                throw new NothingToCorrect();
            }
            person.rename(name);
            people.save(person);
            events.publishEvent(new PersonRenamed(act.actor(), login, former, name));
        });
    }

    /** Whoever corrects the name of somebody with an account, it is said right wherever it was said. */
    @EventListener
    void on(PersonRenamed renamed) {
        journal.forgetNameOf(renamed.login());
        jdbc.update("update act set name = ? where login = ?", renamed.now(), renamed.login());
        if (erasure.isNobodyElse(renamed.former(), null, renamed.login())) {
            say(Mentions.of(renamed.former(), null, null), renamed.now());
        }
        events.publishEvent(new Administered(
                renamed.by(), Certificates.RECTIFIED, "person " + renamed.login(), renamed.former(), "name"));
    }

    private void say(Mentions former, String now) {
        texts.replace(former, now);
        journal.take(former.likes(), text -> former.replaced(text, now), text -> former.replaced(text, ""));
    }

    private static void note(
            String field, @Nullable String before, @Nullable String after, List<String> changed, List<String> former) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
            former.add(Objects.requireNonNullElse(before, ""));
        }
    }

    private void tell(Act act, String who, List<String> former, List<String> changed) {
        events.publishEvent(new Administered(
                act.actor(), Certificates.RECTIFIED, who, String.join("\n", former), String.join(" ", changed)));
    }

    /** What is asked is what is held already. */
    static class NothingToCorrect extends Refusal {}
}
