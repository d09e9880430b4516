package fr.convive.notification;

import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * « Tri » : makes of each notice one letter for each person whom it concerns on its day: who holds the role and who stands in
 * for an absent holder, each as they prefer. Soon after the act, apart from it: nobody waits for it.
 */
@Component
class Sorting {

    private static final int BATCH = 50;
    /** Beyond that many letters of a kind in an hour the rest goes into the digest: no burst. */
    private static final int BURST = 10;

    private static final Duration BURST_TIME = Duration.ofHours(1);

    private static final String ONE_EACH = """
            insert into letter (event_key, about, login, address, task_id, occasion, duty, state, attempts, due_at, created_at)
            select o.event_key, o.about, r.login, r.address, o.task_id, o.occasion, cast(? as boolean), r.state, 0,
                   case when r.state = 'HELD' then cast(? as timestamp with time zone)
                        else cast(? as timestamp with time zone) end, o.created_at
              from outbox o cross join (
                select w.address, min(w.login) as login, max(w.state) as state from (
                    select p.email as address, p.login, case when coalesce(f.choice, ?) = 'DIGEST' or (cast(? as boolean) and (
                               select count(*) from letter b where b.login = p.login and b.occasion = ? and b.created_at > ?
                           ) >= ?) then 'HELD' else 'WAITING' end as state
                      from person p left join mail_preference f on f.login = p.login and f.occasion = ?
                     where p.active = true and p.email is not null and p.login <> ?
                       and coalesce(f.choice, '') <> 'NEVER' and (%s)) w
                 group by w.address) r
             where o.event_key = ? and not exists (
                select 1 from letter l where l.about = o.about and l.address = r.address)
            """;

    private static final String HOLDERS = """
            exists (select 1 from membership m where m.login = p.login and m.role = ? and m.organisation = ?
                       and ? between m.held_from and m.held_to)
            or exists (select 1 from standing_in s where s.stand_in = p.login and s.audience = ?
                       and ? between s.starts_on and s.ends_on)
            """;

    private static final String ONESELF = """
            p.login = ? or exists (
                select 1 from standing_in s join task_view v on v.audience = s.audience
                 where v.task_id = ? and s.stand_in = p.login and s.absentee = ? and ? between s.starts_on and s.ends_on)
            """;

    private static final String OUTSIDE = """
            insert into letter (event_key, about, login, address, task_id, occasion, duty, state, attempts, due_at, created_at)
            select o.event_key, o.about, '', ?, '', o.occasion, true, 'WAITING', 0, cast(? as timestamp with time zone),
                   o.created_at
              from outbox o where o.event_key = ? and not exists (
                select 1 from letter l where l.about = o.about and l.address = ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sorting(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Unsorted(
            String key,
            Occasion occasion,
            String audience,
            String taskId,
            @Nullable LocalDate dueOn,
            String causedBy,
            Instant createdAt) {}

    /** Sorts all that waits; each notice by one node alone. */
    void sort() {
        while (Objects.requireNonNull(transaction.execute(status -> sortSome())) == BATCH) {
            // the next ones
        }
    }

    private int sortSome() {
        var some = jdbc.query(
                "select event_key, occasion, audience, task_id, due_on, caused_by, created_at from outbox where sorted = false"
                        + " order by seq fetch first " + BATCH + " rows only for update skip locked",
                (row, i) -> {
                    var due = row.getDate(5);
                    return new Unsorted(
                            row.getString(1),
                            Occasion.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            due == null ? null : due.toLocalDate(),
                            row.getString(6),
                            row.getTimestamp(7).toInstant());
                });
        some.forEach(this::sort);
        if (!some.isEmpty()) {
            jdbc.batchUpdate(
                    "update outbox set sorted = true where event_key = ?",
                    some.stream().map(one -> new Object[] {one.key()}).toList());
        }
        return some.size();
    }

    private void sort(Unsorted notice) {
        var departure = Timestamp.from(QuietDays.departure(notice.occasion(), notice.dueOn(), clock.instant()));
        if (notice.audience().startsWith(Notice.MAIL)) {
            var address = notice.audience().substring(Notice.MAIL.length());
            jdbc.update(OUTSIDE, address, departure, notice.key(), address);
            return;
        }
        var arguments = new ArrayList<Object>(List.of(
                notice.occasion().isDuty(),
                Timestamp.from(QuietDays.digest(clock.instant())),
                departure,
                notice.occasion().usual().name(),
                !notice.occasion().isDuty(),
                notice.occasion().name(),
                Timestamp.from(notice.createdAt().minus(BURST_TIME)),
                BURST,
                notice.occasion().name(),
                notice.causedBy()));
        var whom = whom(notice, arguments);
        arguments.add(notice.key());
        jdbc.update(ONE_EACH.formatted(whom), arguments.toArray());
    }

    private static String whom(Unsorted notice, List<Object> arguments) {
        var day = Date.valueOf(Paris.dayOf(notice.createdAt()));
        var audience = notice.audience();
        if (audience.startsWith(Notice.USER)) {
            var login = audience.substring(Notice.USER.length());
            arguments.addAll(List.of(login, notice.taskId(), login, day));
            return ONESELF;
        }
        int colon = audience.indexOf(':');
        arguments.addAll(List.of(
                Role.of(audience.substring(0, colon)).name(), audience.substring(colon + 1), day, audience, day));
        return HOLDERS;
    }
}
