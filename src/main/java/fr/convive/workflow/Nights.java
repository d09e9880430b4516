package fr.convive.workflow;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** « La nuit » : at three o'clock in Paris each nightly thing is done by the node that takes its row first. */
@Component
public class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final ObjectProvider<Nightly> nightly;
    private final Acts acts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Nights(ObjectProvider<Nightly> nightly, Acts acts, JdbcTemplate jdbc, Clock clock) {
        this.nightly = nightly;
        this.acts = acts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 3 * * *", zone = "Europe/Paris")
    void wake() {
        pass();
    }

    /** Does what this night asks for, unless it is done: nobody's act, whoever moved the clock. */
    public void pass() {
        var person = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            nightly.orderedStream().filter(this::isMine).forEach(Nights::attempt);
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    /** The last night between two moments: the second included. */
    static Optional<Instant> lastBetween(Instant from, Instant until) {
        var night = Paris.dayOf(until).atTime(HOUR).atZone(Paris.ZONE).toInstant();
        if (night.isAfter(until)) {
            night = Paris.dayOf(until)
                    .minusDays(1)
                    .atTime(HOUR)
                    .atZone(Paris.ZONE)
                    .toInstant();
        }
        return night.isAfter(from) ? Optional.of(night) : Optional.empty();
    }

    /** One statement: of two nodes one writes the row. */
    private boolean isMine(Nightly thing) {
        var night = Date.valueOf(LocalDate.now(clock));
        return acts.run(
                () -> jdbc.update("""
                        insert into nightly_round (name, night, begun_at)
                        select ?, cast(? as date), cast(? as timestamp with time zone)
                         where not exists (select 1 from nightly_round where name = ? and night = ?)
                        """, thing.name(), night, Timestamp.from(clock.instant()), thing.name(), night) == 1);
    }

    /** One that fails keeps no other from being done; the next night tries again. */
    private static void attempt(Nightly thing) {
        try {
            thing.run();
        } catch (RuntimeException failed) {
            LOG.error("What {} does every night failed; the next night tries again", thing.name(), failed);
        }
    }
}
