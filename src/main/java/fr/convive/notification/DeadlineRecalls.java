package fr.convive.notification;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.page.Words;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Nightly;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Rappels d'échéances » : every night, the deadlines whose day to be recalled has come; the latest recall of each, once. */
@Component
class DeadlineRecalls implements Nightly {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRecalls.class);
    private static final UUID FIRST = new UUID(0, 0);

    /** Seven days before and on the morrow the follow-up itself recalls these: nobody is told twice. */
    private static final Set<DeadlineCode> RECALLED_BY_THEIR_TASK =
            EnumSet.of(DeadlineCode.E15, DeadlineCode.E16, DeadlineCode.E17, DeadlineCode.E27);

    /** From here on the head hears of it too. */
    private static final int NEAR = 7;

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;
    private final Conventions conventions;
    private final DeadlineBook book;
    private final Outbox outbox;
    private final Acts acts;
    private final Words words;
    private final Clock clock;

    DeadlineRecalls(
            JdbcTemplate jdbc,
            Conventions conventions,
            DeadlineBook book,
            Outbox outbox,
            Acts acts,
            Words words,
            Clock clock) {
        this.jdbc = jdbc;
        this.conventions = conventions;
        this.book = book;
        this.outbox = outbox;
        this.acts = acts;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadline-recalls";
    }

    private record Due(UUID convention, LocalDate since) {}

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        for (var due = due(today, FIRST);
                !due.isEmpty();
                due = due(today, due.get(due.size() - 1).convention())) {
            due.forEach(one -> attempt(one, today));
        }
    }

    /** One that fails keeps no other from being recalled. */
    private void attempt(Due due, LocalDate today) {
        try {
            acts.run(() -> {
                recall(due, today);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.error(
                    "The deadlines of {} could not be recalled; the next night tries again", due.convention(), failed);
        }
    }

    private List<Due> due(LocalDate today, UUID after) {
        return jdbc.query(
                "select convention_id, min(remind_on) from deadline_view where remind_on <= ? and convention_id > ?"
                        + " group by convention_id order by convention_id fetch first " + BATCH + " rows only",
                (row, i) -> new Due(row.getObject(1, UUID.class), row.getDate(2).toLocalDate()),
                Date.valueOf(today),
                after);
    }

    /** Its book is rewritten, and with it the day of the next recall. */
    private void recall(Due due, LocalDate today) {
        var convention = conventions.get(due.convention().toString());
        if (!convention.status().isFinal()) {
            outbox.write(book.agenda(convention).deadlines().stream()
                    .filter(deadline -> deadline.state() != Deadline.State.DONE)
                    .flatMap(deadline -> latest(deadline, due.since(), today)
                            .map(day -> notices(convention, deadline, day, today).stream())
                            .stream()
                            .flatMap(told -> told))
                    .toList());
        }
        book.factsChanged(convention.id());
    }

    private static Optional<LocalDate> latest(Deadline deadline, LocalDate since, LocalDate today) {
        var twice = RECALLED_BY_THEIR_TASK.contains(deadline.code());
        return deadline.reminders().stream()
                .filter(day -> !day.isBefore(since) && !day.isAfter(today))
                .filter(day -> !twice
                        || !(day.equals(deadline.dueOn().minusDays(NEAR))
                                || day.equals(deadline.dueOn().plusDays(1))))
                .max(LocalDate::compareTo);
    }

    private List<Notice> notices(Convention convention, Deadline deadline, LocalDate day, LocalDate today) {
        var legal = deadline.code().nature() != DeadlineCode.Nature.EVENT;
        var about = String.join(
                "/",
                "deadline",
                convention.id().toString(),
                deadline.code().name(),
                deadline.dueOn().toString(),
                day.toString());
        var audiences = new ArrayList<>(List.of(new Membership(Role.COORDINATOR, convention.school()).audience()));
        if (legal && !deadline.dueOn().minusDays(NEAR).isAfter(today)) {
            audiences.add(new Membership(Role.HEAD, convention.school()).audience());
        }
        return audiences.stream()
                .map(audience -> new Notice(
                        about + "/" + audience,
                        about,
                        legal ? Occasion.LEGAL_DEADLINE : Occasion.DEADLINE,
                        audience,
                        Outbox.within(convention),
                        "",
                        deadline.dueOn(),
                        words.say("mail.deadline.subject", deadline.label(), deadline.dueOn()),
                        words.say(
                                        "mail.deadline.body",
                                        deadline.label(),
                                        deadline.dueOn(),
                                        convention.number(),
                                        convention.title(),
                                        deadline.ifNothingDone(),
                                        deadline.source())
                                + "\n\n/conventions/" + convention.number() + "?onglet=echeances",
                        false))
                .toList();
    }
}
