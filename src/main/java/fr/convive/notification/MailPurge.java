package fr.convive.notification;

import fr.convive.workflow.Nightly;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Purge du courrier » : letters go after a while; what was recalled about a convention stays in its file. */
@Component
class MailPurge implements Nightly {

    private final JdbcTemplate jdbc;
    private final Period kept;
    private final Clock clock;

    MailPurge(JdbcTemplate jdbc, @Value("${convive.mail.kept}") Period kept, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-purge";
    }

    @Override
    @Transactional
    public void run() {
        var before = Timestamp.from(
                LocalDate.now(clock).minus(kept).atStartOfDay(clock.getZone()).toInstant());
        jdbc.update("delete from letter where created_at < ? and state not in ('WAITING', 'HELD', 'SENDING')", before);
        jdbc.update("delete from mailbox where arrived_at < ?", before);
        jdbc.update("update outbox set body = '' where secret = true and created_at < ?", before);
        jdbc.update(
                "delete from outbox where occasion not in ('REMINDER', 'DEADLINE', 'LEGAL_DEADLINE') and created_at < ?"
                        + " and sorted = true and not exists (select 1 from letter l where l.event_key = outbox.event_key)",
                before);
    }
}
