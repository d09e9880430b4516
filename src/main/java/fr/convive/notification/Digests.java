package fr.convive.notification;

import fr.convive.page.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** « Résumé quotidien » : what somebody wanted to hear of in one letter, on working days at nine; none when there is nothing. */
@Component
class Digests {

    /** The rest is said as a number. */
    private static final int MOST_LINES = 40;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    Digests(JdbcTemplate jdbc, PlatformTransactionManager transactions, Outbox outbox, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    private record Held(UUID id, String eventKey) {}

    private record Item(String number, String subject, String body) {}

    void compose() {
        jdbc.queryForList(
                        "select distinct login from letter where state = 'HELD' and due_at <= ? order by login",
                        String.class,
                        now())
                .forEach(login -> transaction.executeWithoutResult(status -> compose(login)));
    }

    /** Of two nodes the second finds nothing left to tell. */
    private void compose(String login) {
        var held = jdbc.query(
                "select id, event_key from letter where login = ? and state = 'HELD' and due_at <= ?"
                        + " order by seq for update skip locked",
                (row, i) -> new Held(row.getObject(1, UUID.class), row.getString(2)),
                login,
                now());
        if (held.isEmpty()) {
            return;
        }
        var key = "digest/" + login + "/" + clock.instant();
        outbox.write(List.of(new Notice(
                key,
                key,
                Occasion.DIGEST,
                Notice.USER + login,
                Notice.Case.NONE,
                "",
                null,
                words.say("mail.digest.subject", held.size()),
                body(held),
                false)));
        jdbc.batchUpdate(
                "update letter set state = 'GROUPED' where id = ?",
                held.stream().map(one -> new Object[] {one.id()}).toList());
    }

    private String body(List<Held> held) {
        var shown = held.stream().limit(MOST_LINES).map(Held::eventKey).toList();
        var items = jdbc.query(
                "select number, subject, body from outbox where event_key in ("
                        + String.join(", ", Collections.nCopies(shown.size(), "?"))
                        + ") order by number, seq",
                (row, i) -> new Item(row.getString(1), row.getString(2), row.getString(3)),
                shown.toArray());
        var lines = items.stream().map(this::said).collect(Collectors.joining("\n\n"));
        int more = held.size() - shown.size();
        return words.say("mail.digest.body") + "\n\n" + lines
                + (more > 0 ? "\n\n" + words.say("mail.digest.more", more) + "\n/taches" : "");
    }

    /** What it is about, and the page where it stands. */
    private String said(Item item) {
        return words.say("mail.subject", item.number(), item.subject())
                + item.body().substring(item.body().lastIndexOf('\n'));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
