package fr.convive.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Procès-verbaux » of what was done to personal data, as the journal keeps them: figures and opaque names, nobody's name. */
@Component
public class Certificates {

    /** Contacts whose term had come went. */
    public static final String PURGED = "PERSONAL_DATA_PURGED";
    /** Somebody was erased. */
    public static final String ERASED = "PERSONAL_DATA_ERASED";
    /** What is held on somebody was read. */
    public static final String READ = "PERSONAL_DATA_READ";
    /** What is held on somebody was corrected; what it said before stands nowhere but behind its commitment. */
    public static final String RECTIFIED = "PERSONAL_DATA_RECTIFIED";

    private final JdbcTemplate jdbc;

    Certificates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them: when, by whose login, which act, of what, in the words that the act gave. */
    public record Certificate(Instant at, String by, String act, String object, String words, String hash) {}

    /** The newest first, of those acts. */
    public List<Certificate> latest(String act, int most) {
        return jdbc.query(
                "select at, actor, act, object, after_text, hash from journal where chain = ? and act = ?"
                        + " order by seq desc fetch first " + most + " rows only",
                (row, i) -> new Certificate(
                        instant(row.getTimestamp(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                Journal.REST,
                act);
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
