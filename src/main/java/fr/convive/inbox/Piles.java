package fr.convive.inbox;

import fr.convive.convention.Awaited;
import fr.convive.convention.Horizon;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Paris;
import fr.convive.workflow.TaskRules;
import fr.convive.workflow.Tasklist;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The three piles of a person, each a page at a time, and how many each holds: three readings at most. */
@Component
class Piles {

    private static final int DAYS_AHEAD = 180;

    private final Tasklist tasklist;
    private final Horizon horizon;
    private final Awaited awaited;
    private final TaskRules rules;
    private final Words words;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Piles(
            Tasklist tasklist,
            Horizon horizon,
            Awaited awaited,
            TaskRules rules,
            Words words,
            JdbcTemplate jdbc,
            Clock clock) {
        this.tasklist = tasklist;
        this.horizon = horizon;
        this.awaited = awaited;
        this.rules = rules;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many lines each pile holds. */
    record Counts(long afaire, long attente, long avenir) {

        long of(Pile pile) {
            return switch (pile) {
                case afaire -> afaire;
                case attente -> attente;
                case avenir -> avenir;
            };
        }
    }

    /** A page of a pile; {@code next} is where the following one begins. */
    record Page(List<Row> rows, @Nullable String next) {}

    /** One line: what, of which convention, by when; who is awaited since when, or who has taken it; for whom, or why not me. */
    record Row(
            @Nullable String id,
            String name,
            String number,
            String title,
            String partner,
            String dueOn,
            @Nullable Long due,
            String whom,
            String since,
            Taken taken,
            String takenBy,
            String onBehalfOf,
            @Nullable String barred) {}

    /** Whether somebody has taken the task. */
    enum Taken {
        FREE,
        MINE,
        THEIRS
    }

    Counts counts(Actor actor, String search) {
        var arguments = new ArrayList<Object>();
        var sql = "select " + tasklist.countingToDo(actor, search, arguments) + ", "
                + tasklist.countingWaiting(actor, search, arguments) + ", "
                + horizon.counting(actor.perimeter(), limit(), search, arguments);
        return Objects.requireNonNull(jdbc.queryForObject(
                sql, (row, i) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)), arguments.toArray()));
    }

    Page page(Pile pile, Actor actor, String search, String after, int size) {
        return switch (pile) {
            case afaire -> tasks(tasklist.toDo(actor, search, after, size), actor, size);
            case attente -> tasks(tasklist.waiting(actor, search, after, size), actor, size);
            case avenir -> coming(horizon.coming(actor.perimeter(), limit(), search, after, size + 1), size);
        };
    }

    private LocalDate limit() {
        return today().plusDays(DAYS_AHEAD);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Page tasks(List<Tasklist.Line> lines, Actor actor, int size) {
        var shown = lines.subList(0, Math.min(size, lines.size()));
        var names = awaited.names(
                shown.stream().map(Tasklist.Line::audience).toList(),
                List.of(),
                shown.stream().map(Tasklist.Line::assignee).toList());
        return new Page(
                shown.stream().map(line -> row(line, actor, names)).toList(),
                lines.size() > size ? shown.get(size - 1).cursor() : null);
    }

    private Row row(Tasklist.Line line, Actor actor, Names.Known names) {
        var task = OpenTask.of(line, actor);
        var taken = line.assignee().isEmpty() ? Taken.FREE : task.isMine() ? Taken.MINE : Taken.THEIRS;
        return new Row(
                line.id(),
                words.task(line.key(), line.name(), line.item()),
                line.number(),
                line.title(),
                line.partner(),
                words.value(line.dueOn()),
                line.dueOn() == null ? null : days(line.dueOn()),
                awaited.whom(line.audience(), names),
                words.value(Paris.dayOf(line.since())),
                taken,
                taken == Taken.THEIRS ? names.person(line.assignee()) : "",
                line.inPlaceOf() == null ? "" : line.inPlaceOf().name(),
                rules.atAGlance(task)
                        .map(refusal -> words.say(refusal.messageKey(), refusal.figures()))
                        .orElse(null));
    }

    private Page coming(List<Horizon.Due> lines, int size) {
        var shown = lines.subList(0, Math.min(size, lines.size()));
        return new Page(
                shown.stream()
                        .map(due -> new Row(
                                null,
                                due.label(),
                                due.number(),
                                due.title(),
                                due.partner(),
                                words.value(due.on()),
                                days(due.on()),
                                "",
                                "",
                                Taken.FREE,
                                "",
                                "",
                                null))
                        .toList(),
                lines.size() > size ? shown.get(size - 1).cursor() : null);
    }

    private long days(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }
}
