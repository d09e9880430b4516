package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « C'est bien un autre » : which records were looked at together and tell of two organisations. */
@Component
class Separations {

    private final PartnerFile file;
    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Separations(PartnerFile file, JdbcTemplate jdbc, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.file = file;
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** These two are no doubles, and come up as such no more. */
    void say(UUID one, UUID other, Act act) {
        var partner = file.visible(one, act.actor());
        var name = file.visible(other, act.actor()).name();
        acts.once(act, one.toString(), file.homeOf(partner, act.actor()), () -> {
            keep(one, List.of(other), act.actor());
            events.publishEvent(new PartnerNoted(one, PartnerAct.PARTNERS_DISTINCT, name, act.actor()));
        });
    }

    void keep(UUID one, Collection<UUID> others, Actor by) {
        others.forEach(other -> {
            var first = one.toString().compareTo(other.toString()) < 0 ? one : other;
            var second = first.equals(one) ? other : one;
            jdbc.update(
                    "insert into partner_distinct (first_id, second_id, said_by, said_on)"
                            + " select ?, ?, ?, cast(? as date) where not exists"
                            + " (select 1 from partner_distinct where first_id = ? and second_id = ?)",
                    first,
                    second,
                    by.login(),
                    Date.valueOf(LocalDate.now(clock)),
                    first,
                    second);
        });
    }
}
