package fr.convive.notification;

import fr.convive.convention.Conventions;
import fr.convive.page.Words;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Reminded;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Boîte d'envoi » : what is to be told, kept in the transaction of what causes it, once per key. */
@Component
class Outbox {

    private final JdbcTemplate jdbc;
    private final Conventions conventions;
    private final Words words;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Conventions conventions, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.conventions = conventions;
        this.words = words;
        this.clock = clock;
    }

    /** One notice: to whom, what, since when it waits, and when it left. */
    record Notice(
            String audience,
            String subject,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** One reminder of a kind to an audience a day, however often its timer is tried again. */
    @EventListener
    void on(Reminded reminded) {
        var convention = conventions.get(reminded.businessKey());
        var now = clock.instant();
        var key = String.join(
                "/",
                reminded.businessKey(),
                reminded.messageKey(),
                reminded.audience(),
                Paris.dayOf(now).toString());
        if (jdbc.queryForList("select 1 from outbox where event_key = ?", key).isEmpty()) {
            jdbc.update(
                    "insert into outbox (event_key, case_key, audience, subject, body, created_at) values (?, ?, ?, ?, ?, ?)",
                    key,
                    reminded.businessKey(),
                    reminded.audience(),
                    words.find(reminded.messageKey(), convention.number(), convention.title())
                            .orElseGet(() -> words.say("notification.subject", convention.number())),
                    words.find(reminded.messageKey() + ".body", convention.number(), convention.title())
                            .orElseGet(() -> words.say("notification.body", convention.number(), convention.title())),
                    Timestamp.from(now));
        }
    }

    List<Notice> of(String caseKey) {
        return jdbc.query(
                "select audience, subject, created_at, sent_at from outbox where case_key = ? order by created_at, event_key",
                (row, i) -> {
                    var sent = row.getTimestamp(4);
                    return new Notice(
                            row.getString(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            sent == null ? null : sent.toInstant());
                },
                caseKey);
    }
}
