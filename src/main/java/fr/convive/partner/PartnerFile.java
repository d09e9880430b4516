package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Fichier » : the door to partners for people and programs; each sees and writes only the file of their académie. */
@Component
public class PartnerFile {

    private final Partners partners;
    private final Reach reach;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerFile(Partners partners, Reach reach, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.reach = reach;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The partner of that id, if this person works in its académie; reaching for another's is a fact of the journal; leads on where it went into another. */
    @Transactional(readOnly = true)
    public Partner visible(UUID id, Actor actor) {
        var partner = record(id, actor);
        partner.mergedInto().ifPresent(heir -> {
            throw new MovedPartner(id, heir);
        });
        return partner;
    }

    /** The same, even where the organisation has another record since. */
    @Transactional(readOnly = true)
    public Partner record(UUID id, Actor actor) {
        var partner = partners.findById(id).orElse(null);
        if (partner == null || !reach.covers(actor, partner.academy())) {
            events.publishEvent(new AccessRefused(actor, "partner " + id));
            throw new UnknownPartner(id);
        }
        return partner;
    }

    public boolean mayWrite(Partner partner, Actor actor) {
        return reach.writesFor(actor, partner.academy()).isPresent();
    }

    public boolean mayOpen(Actor actor) {
        return reach.home(actor).isPresent();
    }

    /** Opens the record of an organisation in the file of the académie where this person works. */
    public UUID open(PartnerKind kind, Partner.Description said, Act act) {
        return open(kind, said, act, opened -> {});
    }

    /** The same, with what else is to be kept of the record in the same transaction. */
    UUID open(PartnerKind kind, Partner.Description said, Act act, Consumer<UUID> also) {
        var home = reach.home(act.actor()).orElseThrow(PartnerOfReaders::new);
        return UUID.fromString(acts.first(act, home.organisation(), () -> {
            var partner = partners.save(Partner.open(kind, said, home, act.actor(), today()));
            events.publishEvent(new PartnerNoted(partner.id(), PartnerAct.PARTNER_OPENED, partner.name(), act.actor()));
            also.accept(partner.id());
            return partner.id().toString();
        }));
    }

    /** Says anew what a partner is, or corrects what was said; refused where somebody else did since the form was shown. */
    public void describe(UUID id, Partner.Description said, boolean correction, Act act) {
        write(id, act, PartnerAct.PARTNER_DESCRIBED, partner -> {
            if (correction) {
                partner.correct(said);
            } else {
                partner.describe(said, today());
            }
        });
    }

    /** A name that it bore until a day of the past. */
    public void bore(UUID id, String formerName, LocalDate until, Act act) {
        if (!until.isBefore(today())) {
            throw new FormerNameOfTomorrow(today());
        }
        write(id, act, PartnerAct.PARTNER_NAMED, partner -> partner.bore(formerName, until));
    }

    /** Becomes part of a group of the same file, or of none. */
    public void join(UUID id, @Nullable UUID group, Act act) {
        if (group != null
                && !visible(group, act.actor())
                        .academy()
                        .equals(visible(id, act.actor()).academy())) {
            throw new UnknownPartner(group);
        }
        write(id, act, PartnerAct.PARTNER_GROUPED, partner -> partner.join(group, partners.lineage(group)));
    }

    private void write(UUID id, Act act, PartnerAct name, Consumer<Partner> verb) {
        var seen = visible(id, act.actor());
        acts.once(act, id.toString(), homeOf(seen, act.actor()), () -> {
            var partner = partners.get(id);
            if (act.version() != null && act.version() != partner.version()) {
                throw new PartnerChangedMeanwhile();
            }
            verb.accept(partner);
            partners.save(partner);
            events.publishEvent(new PartnerNoted(id, name, partner.name(), act.actor()));
        });
    }

    /** For whom this person writes about that partner; who only reads is refused. */
    String homeOf(Partner partner, Actor actor) {
        return reach.writesFor(actor, partner.academy()).orElseThrow(PartnerOfReaders::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The file is read, not written, in this role. */
    public static class PartnerOfReaders extends Refusal {}

    /** A former name is one of the past. */
    public static class FormerNameOfTomorrow extends Refusal {
        FormerNameOfTomorrow(LocalDate today) {
            super(today);
        }
    }

    /** Somebody else changed the record since the form was shown. */
    public static class PartnerChangedMeanwhile extends Refusal {}
}
