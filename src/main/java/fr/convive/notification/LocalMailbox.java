package fr.convive.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** « Boîte aux lettres de la répétition » : nothing leaves the house, letters are read where they would have arrived. */
class LocalMailbox implements Carrier {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LocalMailbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter that arrived. */
    record Arrived(String id, String to, String subject, Instant at, String text, String html) {}

    @Override
    public LetterState carry(Message message) {
        jdbc.update("delete from mailbox where letter = ?", message.id());
        jdbc.update(
                "insert into mailbox (letter, address, subject, text_body, html_body, arrived_at) values (?, ?, ?, ?, ?, ?)",
                message.id(),
                message.to(),
                message.subject(),
                message.text(),
                message.html(),
                Timestamp.from(clock.instant()));
        return LetterState.SENT;
    }

    /** The newest first; of one address, or of all where it is empty. */
    List<Arrived> letters(String address, int most) {
        return jdbc.query(
                "select letter, address, subject, arrived_at, text_body, html_body from mailbox where ? in ('', address)"
                        + " order by seq desc fetch first " + most + " rows only",
                (row, i) -> new Arrived(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getString(6)),
                address);
    }
}
