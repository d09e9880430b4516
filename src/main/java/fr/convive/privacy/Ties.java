package fr.convive.privacy;

import fr.convive.convention.Status;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Ce qui retient » a member of staff: an open account, open tasks, a signature that is kept with its convention. */
@Component
class Ties {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Words words;
    private final Period signed;

    Ties(JdbcTemplate jdbc, Clock clock, Words words, @Value("${convive.retention.conventions}") Period signed) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
        this.signed = signed;
    }

    private record Signed(String number, Status status, LocalDate since) {}

    /** Refuses who is still in office, has something to do or signed what is kept. */
    void refuseFormer(Person person) {
        if (person.isActive()) {
            throw new Erasure.StillInOffice();
        }
        var tasks = jdbc.queryForList(
                        "select distinct task_id from task_view where assignee = ? or audience = ?",
                        String.class,
                        person.login(),
                        Actor.oneself(person.login()))
                .size();
        if (tasks > 0) {
            throw new Erasure.TasksStillOpen(tasks);
        }
        jdbc.query(
                        """
                        select distinct c.number, c.status, coalesce(c.closed_on, c.status_since)
                          from journal j join convention c on cast(c.id as varchar(64)) = j.chain
                         where j.actor = ? and j.act = 'TASK_DONE' and j.object like 'sign %' order by c.number
                        """,
                        (row, i) -> new Signed(
                                row.getString(1),
                                Status.valueOf(row.getString(2)),
                                row.getDate(3).toLocalDate()),
                        person.login())
                .forEach(this::refuse);
    }

    private void refuse(Signed convention) {
        if (!convention.status().isFinal()) {
            throw new Erasure.SignatureKept(convention.number(), words.say("personalData.closure"));
        }
        var until = convention.since().plus(signed);
        if (until.isAfter(LocalDate.now(clock))) {
            throw new Erasure.SignatureKept(convention.number(), words.value(until));
        }
    }
}
