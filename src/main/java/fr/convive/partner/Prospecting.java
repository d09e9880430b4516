package fr.convive.partner;

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
    private static final long NONE_YET = -1;

    private static final String LINES = """
            select p.id, p.name, p.town, o.name, s.state, s.state_since, s.next_step, s.next_on, s.convention
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
            @Nullable String convention) {}

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
                        row.getString(9)),
                arguments.toArray());
    }

    /** The last first. */
    @Transactional(readOnly = true)
    List<Prospect> of(Partner partner, Actor actor) {
        return prospects.of(partner.id(), actor.perimeter());
    }

    /** The one that my school courts or courted in vain, if any. */
    @Transactional(readOnly = true)
    Optional<Prospect> mine(Partner partner, Actor actor) {
        return prospects.findOpen(partner.id(), file.homeOf(partner, actor));
    }

    /** Enters the list or says anew how the school courts; refused where a colleague did since the form was shown. */
    void say(UUID partnerId, Prospect.Method method, Prospect.Standing standing, Act act) {
        var partner = file.visible(partnerId, act.actor());
        var home = file.homeOf(partner, act.actor());
        var today = LocalDate.now(clock);
        acts.once(act, partnerId.toString(), home, () -> {
            var known = prospects.findOpen(partnerId, home);
            if (act.version() != null
                    && !act.version().equals(known.map(Prospect::version).orElse(NONE_YET))) {
                throw new PartnerFile.PartnerChangedMeanwhile();
            }
            var prospect = known.orElseGet(() -> Prospect.of(partner, home, act.actor(), today));
            prospect.say(method, standing, today);
            prospects.save(prospect);
            note(partnerId, standing.state().name(), act.actor());
        });
    }

    /** The school opened a convention with this partner: what it courted became that. In the transaction of the opening. */
    public void became(UUID partnerId, String school, String number, Actor by) {
        prospects.findOpen(partnerId, school).ifPresent(prospect -> {
            prospect.become(number, LocalDate.now(clock));
            prospects.save(prospect);
            note(partnerId, ProspectState.BECAME + " " + number, by);
        });
    }

    private void note(UUID partner, String words, Actor by) {
        events.publishEvent(new PartnerNoted(partner, "PROSPECT", words, by));
    }
}
