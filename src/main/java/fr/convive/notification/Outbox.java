package fr.convive.notification;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.page.Words;
import fr.convive.people.SignedIn;
import fr.convive.signin.Strongbox;
import fr.convive.workflow.LetterWritten;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Reminded;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** « Boîte d'envoi » : what is to be told, kept in the transaction of what causes it, in one statement, once per key. */
@Component
class Outbox {

    private static final int LONGEST_SUBJECT = 300;

    private static final String WRITE = """
            insert into outbox (event_key, about, occasion, case_key, number, school, academy, audience, task_id, due_on, caused_by,
                                subject, body, secret, sorted, created_at)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, cast(? as boolean), false,
                   cast(? as timestamp with time zone)
             where not exists (select 1 from outbox where event_key = ?)
            """;

    private final JdbcTemplate jdbc;
    private final Conventions conventions;
    private final Strongbox strongbox;
    private final Words words;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Conventions conventions, Strongbox strongbox, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.conventions = conventions;
        this.strongbox = strongbox;
        this.words = words;
        this.clock = clock;
    }

    /** One line of the file of a convention: to whom, what, when. */
    record Told(String audience, String subject, Instant createdAt) {}

    /** One reminder of a kind to an audience a day, however often its timer is tried again. */
    @EventListener
    void on(Reminded reminded) {
        var convention = conventions.get(reminded.businessKey());
        var about = String.join(
                "/",
                reminded.businessKey(),
                reminded.messageKey(),
                Paris.dayOf(clock.instant()).toString() + reminded.occasion());
        write(List.of(new Notice(
                about + "/" + reminded.audience(),
                about,
                Occasion.REMINDER,
                reminded.audience(),
                within(convention),
                "",
                null,
                words.find(reminded.messageKey(), convention.number(), convention.title())
                        .orElseGet(() -> words.say("notification.subject", convention.number())),
                words.find(reminded.messageKey() + ".body", convention.number(), convention.title())
                                .orElseGet(
                                        () -> words.say("notification.body", convention.number(), convention.title()))
                        + "\n\n/conventions/" + convention.number(),
                false)));
    }

    /** What other packages have to say to an address outside. */
    @EventListener
    void on(LetterWritten letter) {
        var convention = conventions.get(letter.businessKey());
        var key = "letter/" + letter.key();
        var body = words.say(letter.body(), letter.figures().toArray())
                + (letter.path().isEmpty() ? "" : "\n\n" + letter.path());
        write(List.of(new Notice(
                key,
                key,
                Occasion.LETTER,
                Notice.MAIL + letter.to(),
                within(convention),
                "",
                null,
                words.say(letter.subject()),
                letter.secret() ? strongbox.locked(key, body) : body,
                letter.secret())));
    }

    static Notice.Case within(Convention convention) {
        return new Notice.Case(
                convention.id().toString(), convention.number(), convention.school(), convention.academy());
    }

    /**
     * What is asked again, in the running transaction, in place of what that notice asked: whoever was written to is not
     * written to anew, for who was not yet the former letter is void; gives the thing that both are about.
     */
    Optional<String> takesOver(String former) {
        var about = jdbc.queryForList("select about from outbox where event_key = ?", String.class, former).stream()
                .findFirst();
        jdbc.update("update outbox set sorted = true where event_key = ? and sorted = false", former);
        jdbc.update(
                "update letter set state = 'VOID', about = 'void/' || cast(id as varchar(64))"
                        + " where event_key = ? and state in ('WAITING', 'HELD')",
                former);
        return about;
    }

    /** In the running transaction: all in one batch. */
    void write(List<Notice> notices) {
        var now = Timestamp.from(clock.instant());
        var by = whoActs();
        jdbc.batchUpdate(
                WRITE, notices.stream().map(notice -> row(notice, by, now)).toList());
    }

    private static @Nullable Object[] row(Notice notice, String by, Timestamp now) {
        return new @Nullable Object[] {
            notice.key(),
            notice.about(),
            notice.occasion().name(),
            notice.within().key(),
            notice.within().number(),
            notice.within().school(),
            notice.within().academy(),
            notice.audience(),
            notice.taskId(),
            date(notice.dueOn()),
            by,
            oneLine(notice.subject()),
            notice.body(),
            notice.secret(),
            now,
            notice.key()
        };
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Whoever caused it knows it already. */
    private static String whoActs() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn known
                ? known.actor().login()
                : "";
    }

    private static String oneLine(String subject) {
        var line = subject.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
    }

    /** What was recalled about a convention, the first first. */
    List<Told> of(String caseKey) {
        return jdbc.query(
                "select audience, subject, created_at from outbox where case_key = ?"
                        + " and occasion in ('REMINDER', 'DEADLINE', 'LEGAL_DEADLINE') order by created_at, event_key",
                (row, i) -> new Told(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                caseKey);
    }
}
