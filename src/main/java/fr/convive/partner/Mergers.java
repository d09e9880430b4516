package fr.convive.partner;

import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Fusion » : two records of one organisation become one that keeps both histories; within thirty days they can part again, exactly. */
@Component
public class Mergers {

    static final int DAYS = 30;

    private final PartnerFile file;
    private final Partners partners;
    private final MergerBook book;
    private final Reach reach;
    private final Acts acts;
    private final EntityManager records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mergers(
            PartnerFile file,
            Partners partners,
            MergerBook book,
            Reach reach,
            Acts acts,
            EntityManager records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.partners = partners;
        this.book = book;
        this.reach = reach;
        this.acts = acts;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** The survivor takes the other's history, and what the other says in the fields where it is believed. */
    public UUID merge(UUID survivor, UUID other, Set<String> believed, Act act) {
        var home = home(survivor, act);
        file.record(other, act.actor());
        return UUID.fromString(acts.first(act, home, () -> {
            book.hold(survivor, other);
            var stays = partners.get(survivor);
            var goes = partners.get(other);
            if (survivor.equals(other)
                    || stays.mergedInto().isPresent()
                    || goes.mergedInto().isPresent()
                    || !stays.academy().equals(goes.academy())) {
                throw new NotTwoPartners();
            }
            var before = Facets.of(stays);
            var merger = book.open(stays, goes, act.actor(), today());
            stays.restate(before.with(Facets.of(goes), believed).description());
            goes.lastContactOn().ifPresent(stays::met);
            goes.goInto(survivor);
            records.flush();
            book.move(merger, other, survivor);
            book.keep(merger, before, Facets.of(stays));
            note(survivor, PartnerAct.PARTNERS_MERGED, goes.name(), act);
            note(other, PartnerAct.PARTNER_MERGED_AWAY, stays.name(), act);
            return merger.toString();
        }));
    }

    /** Of those that a record survived, the last first, what can still be undone. */
    List<Undoable> undoable(UUID survivor) {
        return book.since(survivor, today().minusDays(DAYS)).stream()
                .map(merger -> new Undoable(
                        merger.id(),
                        partners.get(merger.merged()).name(),
                        merger.on(),
                        merger.on().plusDays(DAYS)))
                .toList();
    }

    /** A merger that can be undone until that day, included. */
    record Undoable(UUID id, String name, LocalDate on, LocalDate until) {}

    /** The same where the record that stayed is named as well. */
    void part(UUID survivor, UUID merger, Act act) {
        file.record(survivor, act.actor());
        if (!book.get(merger).survivor().equals(survivor)) {
            throw new UnknownPartner(survivor);
        }
        part(merger, act);
    }

    /** Everything that was moved goes back; what was said or done since stays where it is. */
    public void part(UUID merger, Act act) {
        var known = book.get(merger);
        var home = home(known.survivor(), act);
        acts.once(act, known.survivor().toString(), home, () -> {
            book.hold(known.survivor(), known.merged());
            var now = book.get(merger);
            var stays = partners.get(known.survivor());
            var back = partners.get(known.merged());
            if (now.undone() || stays.mergedInto().isPresent()) {
                throw new NotMergedAnyMore();
            }
            if (today().isAfter(now.on().plusDays(DAYS))) {
                throw new MergedTooLongAgo(now.on().plusDays(DAYS));
            }
            stays.restate(Facets.of(stays).back(now.before(), now.after()).description());
            back.comeBack();
            records.flush();
            book.moveBack(merger, known.survivor(), known.merged());
            book.close(merger, act.actor(), today());
            note(known.survivor(), PartnerAct.PARTNERS_PARTED, back.name(), act);
            note(known.merged(), PartnerAct.PARTNER_CAME_BACK, stays.name(), act);
        });
    }

    private String home(UUID id, Act act) {
        var partner = file.record(id, act.actor());
        return reach.writesFor(act.actor(), partner.academy()).orElseThrow(PartnerFile.PartnerOfReaders::new);
    }

    private void note(UUID partner, PartnerAct what, String words, Act act) {
        events.publishEvent(new PartnerNoted(partner, what, words, act.actor()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One of them was merged already, or they are one and the same. */
    public static class NotTwoPartners extends Refusal {}

    /** They parted already, or the record that stayed was merged since. */
    public static class NotMergedAnyMore extends Refusal {}

    /** Thirty days have passed. */
    public static class MergedTooLongAgo extends Refusal {
        MergedTooLongAgo(LocalDate until) {
            super(until);
        }
    }
}
