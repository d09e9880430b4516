package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
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

/** « Prospection » : the targeted list of each school, and how a prospect becomes a convention (seed 4). */
@Component
public class Prospecting {

    private static final int MOST_LINES = 200;

    private static final String LINES = """
            select p.id, p.name, p.town, o.name, s.state, s.state_since, s.next_step, s.next_on, s.convention, s.subject
              from prospect s join partner p on p.id = s.partner_id join organisation o on o.code = s.school where\s""";

    private final PartnerFile file;
    private final Prospects prospects;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prospecting(
            PartnerFile file,
            Prospects prospects,
            JdbcTemplate jdbc,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.prospects = prospects;
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** One prospect in a list. */
    record Line(
            UUID partner,
            String name,
            @Nullable String town,
            String school,
            ProspectState state,
            LocalDate since,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn,
            @Nullable String convention,
            @Nullable String subject) {}

    /** The list of my perimeter: first what has a next step, by date; empty means all states. */
    @Transactional(readOnly = true)
    List<Line> list(Actor actor, @Nullable ProspectState state) {
        var arguments = new ArrayList<Object>();
        var sql = LINES + actor.perimeter().condition("s.school", "s.academy", arguments);
        if (state != null) {
            sql += " and s.state = ?";
            arguments.add(state.name());
        }
        return jdbc.query(
                sql + " order by case when s.next_on is null then 1 else 0 end, s.next_on, p.sort_name, s.id"
                        + " fetch first " + MOST_LINES + " rows only",
                (row, i) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ProspectState.valueOf(row.getString(5)),
                        row.getDate(6).toLocalDate(),
                        row.getString(7),
                        row.getDate(8) == null ? null : row.getDate(8).toLocalDate(),
                        row.getString(9),
                        row.getString(10)),
                arguments.toArray());
    }

    /** The last first. */
    @Transactional(readOnly = true)
    List<Prospect> of(Partner partner, Actor actor) {
        return prospects.of(partner.id(), actor.perimeter());
    }

    /** Of those that my school courts it for, the furthest, if any. */
    @Transactional(readOnly = true)
    Optional<Prospect> furthest(Partner partner, Actor actor) {
        return prospects.findFurthest(partner.id(), file.homeOf(partner, actor));
    }

    /** The prospect, if this person writes for the school whose it is and it is no convention yet; another's is unknown. */
    @Transactional(readOnly = true)
    Prospect mine(Partner partner, UUID id, Actor actor) {
        var prospect = prospects
                .findById(id)
                .filter(known -> known.partner().equals(partner.id()) && known.isOpen())
                .filter(known -> known.school().equals(file.homeOf(partner, actor)))
                .orElse(null);
        if (prospect == null) {
            events.publishEvent(new AccessRefused(actor, "prospect " + id));
            throw new UnknownPartner(id);
        }
        return prospect;
    }

    /** Enters the list of the school, once more where it is courted for something else. */
    UUID court(UUID partnerId, Prospect.Method method, Prospect.Standing standing, Act act) {
        var partner = file.visible(partnerId, act.actor());
        var home = file.homeOf(partner, act.actor());
        var today = LocalDate.now(clock);
        return UUID.fromString(acts.first(act, home, () -> {
            var prospect = Prospect.of(partner, home, act.actor(), today);
            prospect.say(method, standing, today);
            prospects.save(prospect);
            note(partnerId, standing.state().name(), act.actor());
            return prospect.id().toString();
        }));
    }

    /** Says anew how the school courts; refused where a colleague did since the form was shown. */
    void say(UUID partnerId, UUID id, Prospect.Method method, Prospect.Standing standing, Act act) {
        var partner = file.visible(partnerId, act.actor());
        mine(partner, id, act.actor());
        acts.once(act, id.toString(), file.homeOf(partner, act.actor()), () -> {
            var prospect = prospects.findById(id).orElseThrow(() -> new UnknownPartner(id));
            if (act.version() != null && act.version() != prospect.version()) {
                throw new PartnerFile.PartnerChangedMeanwhile();
            }
            prospect.say(method, standing, LocalDate.now(clock));
            prospects.save(prospect);
            note(partnerId, standing.state().name(), act.actor());
        });
    }

    /** The school opened a convention with this partner: the furthest of what it courted it for became that. In the transaction of the opening. */
    public void became(UUID partnerId, String school, String number, Actor by) {
        prospects.findFurthest(partnerId, school).ifPresent(prospect -> {
            prospect.become(number, LocalDate.now(clock));
            prospects.save(prospect);
            note(partnerId, ProspectState.BECAME + " " + number, by);
        });
    }

    private void note(UUID partner, String words, Actor by) {
        events.publishEvent(new PartnerNoted(partner, PartnerAct.PROSPECT, words, by));
    }
}
