package fr.convive.privacy;

import fr.convive.audit.Certificates;
import fr.convive.document.Documents;
import fr.convive.partner.Contact;
import fr.convive.partner.KeptContacts;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.Perimeter;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Nightly;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Purge » : the contacts whose term has come go, every night or at once; the journal keeps how many and a hash, no name. */
@Component
class Purge implements Nightly {

    private static final int AT_ONCE = 100;

    private final Retention retention;
    private final Erasure erasure;
    private final KeptContacts contacts;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    Purge(Retention retention, Erasure erasure, KeptContacts contacts, Acts acts, ApplicationEventPublisher events) {
        this.retention = retention;
        this.erasure = erasure;
        this.contacts = contacts;
        this.acts = acts;
        this.events = events;
    }

    @Override
    public String name() {
        return "purge of contacts";
    }

    /** Some at a time, so that none is held for long; those whom something keeps stay. */
    @Override
    public void run() {
        var going = going(retention.everywhere());
        for (int from = 0; from < going.size(); from += AT_ONCE) {
            var some = going.subList(from, Math.min(going.size(), from + AT_ONCE));
            acts.run(() -> {
                forget(some, Actor.CONVIVE);
                return true;
            });
        }
    }

    /** Those of the perimeter of who answers, now and once. */
    void now(Act act) {
        Answering.enter(act.actor());
        acts.once(act, "purge", Perimeter.NATION, () -> {
            var going = going(retention.preview(act.actor()));
            if (!going.isEmpty()) {
                forget(going, act.actor());
            }
        });
    }

    private static List<Retention.Candidate> going(List<Retention.Candidate> candidates) {
        return candidates.stream().filter(one -> one.hold() == null).toList();
    }

    private void forget(List<Retention.Candidate> going, Actor by) {
        going.stream()
                .map(Retention.Candidate::id)
                .map(contacts::find)
                .flatMap(found -> found.stream())
                .forEach((Contact contact) -> erasure.forget(contact));
        var ids = going.stream()
                .map(Retention.Candidate::id)
                .map(UUID::toString)
                .sorted()
                .toList();
        var days = going.stream().map(Retention.Candidate::last).sorted().toList();
        events.publishEvent(new Administered(
                by,
                Certificates.PURGED,
                "contacts",
                "",
                new Words(ids, days, retention.term().toString()).said()));
    }

    /** What the certificate says, one a line: how many, the rule, from when to when, the hash of the sorted list of their ids. */
    private record Words(List<String> ids, List<LocalDate> days, String term) {

        String said() {
            return String.join(
                    "\n",
                    String.valueOf(ids.size()),
                    term,
                    days.get(0).toString(),
                    days.get(days.size() - 1).toString(),
                    Documents.sha256(String.join("\n", ids).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
