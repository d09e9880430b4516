package fr.convive.notification;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.Perimeter;
import fr.convive.people.Role;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * « Registre du courrier » : what an administrator sees of letters within their reach: to whom, the subject and what became
 * of them, never what they say; those of no convention are for who administers everything.
 */
@Component
public class MailRegister {

    /** A letter that should have left that long ago is late. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private static final Set<Role> ADMINISTERS = EnumSet.of(Role.ADMIN);

    private static final String FROM = " from letter l join outbox o on o.event_key = l.event_key"
            + " left join person p on p.login = l.login where ";

    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailRegister(JdbcTemplate jdbc, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** How many letters are in trouble, and how many people have no address. */
    public record Figures(int dead, int late, int withoutAddress) {

        public boolean isSound() {
            return dead == 0 && late == 0;
        }
    }

    /** One letter; {@code at}: when it left or is due to leave. */
    record Line(
            UUID id,
            String name,
            String address,
            String subject,
            String number,
            LetterState state,
            int attempts,
            Instant createdAt,
            Instant at,
            String failure,
            boolean resendable) {

        String cursor() {
            return createdAt + "_" + id;
        }
    }

    public Figures figures(Actor actor) {
        var arguments =
                new ArrayList<Object>(List.of(Timestamp.from(clock.instant().minus(LATE))));
        var people = actor.perimeterAs(ADMINISTERS)
                .condition("m.organisation", "coalesce(d.parent, n.parent, n.code)", arguments);
        var within = within(actor, arguments);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(case when l.state = 'DEAD' then 1 end), count(case when l.state <> 'DEAD' and l.due_at < ? then 1 end),"
                        + " (select count(distinct w.login) from person w join membership m on m.login = w.login"
                        + " join organisation n on n.code = m.organisation"
                        + " left join organisation d on d.code = n.parent and d.level = 'DEPARTMENT'"
                        + " where w.active = true and w.email is null and " + people + ")" + FROM
                        + "l.state in ('DEAD', 'WAITING', 'SENDING') and " + within,
                (row, i) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3)),
                arguments.toArray()));
    }

    /** The newest first; {@code after}: the cursor of the last one seen, or empty. */
    List<Line> letters(Actor actor, @Nullable LetterState state, String after, int size) {
        var arguments = new ArrayList<Object>();
        var where = new StringBuilder(within(actor, arguments));
        if (state != null) {
            where.append(" and l.state = ?");
            arguments.add(state.name());
        }
        int cut = after.indexOf('_');
        if (cut > 0) {
            var at = Timestamp.from(Instant.parse(after.substring(0, cut)));
            where.append(" and (l.created_at < ? or (l.created_at = ? and l.id < ?))");
            arguments.addAll(List.of(at, at, UUID.fromString(after.substring(cut + 1))));
        }
        return jdbc.query(
                "select l.id, coalesce(p.name, ''), l.address, o.subject, o.number, l.state, l.attempts,"
                        + " l.created_at, coalesce(l.left_at, l.due_at), coalesce(l.failure, ''), o.body" + FROM + where
                        + " order by l.created_at desc, l.id desc fetch first " + size + " rows only",
                (row, i) -> {
                    var stands = LetterState.valueOf(row.getString(6));
                    return new Line(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            stands,
                            row.getInt(7),
                            row.getTimestamp(8).toInstant(),
                            row.getTimestamp(9).toInstant(),
                            row.getString(10),
                            isResendable(stands) && !row.getString(11).isEmpty());
                },
                arguments.toArray());
    }

    private static boolean isResendable(LetterState state) {
        return state == LetterState.DEAD || state == LetterState.KEPT;
    }

    /** « Renvoyer » : the letter is tried again from the start, under the same Message-ID. */
    void resend(UUID id, Act act) {
        var arguments = new ArrayList<Object>();
        var within = within(act.actor(), arguments);
        arguments.add(id);
        var found = jdbc.queryForList("select l.state, o.body" + FROM + within + " and l.id = ?", arguments.toArray());
        if (found.isEmpty()
                || !isResendable(LetterState.valueOf(String.valueOf(found.get(0).get("state"))))
                || String.valueOf(found.get(0).get("body")).isEmpty()) {
            events.publishEvent(new AccessRefused(act.actor(), "letter " + id));
            throw new NoSuchElementException("No letter to send again " + id);
        }
        acts.once(act, "letter " + id, Perimeter.NATION, () -> {
            jdbc.update(
                    "update letter set state = 'WAITING', attempts = 0, unsure = 0, due_at = ?, failure = null, left_at = null"
                            + " where id = ? and state in ('DEAD', 'KEPT')",
                    Timestamp.from(clock.instant()),
                    id);
            events.publishEvent(new Administered(act.actor(), "LETTER_RESENT", "letter " + id, "", ""));
        });
    }

    private static String within(Actor actor, List<Object> arguments) {
        return actor.perimeterAs(ADMINISTERS).condition("o.school", "o.academy", arguments);
    }
}
