package fr.convive.administration;

import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.PersonDeactivated;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
import java.io.Serializable;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Départs » : an account is closed, what its owner had taken is put back, and what only they could do is told. */
@Component
class Departures {

    private final Acts acts;
    private final People people;
    private final Registrar registrar;
    private final Workflow workflow;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            Acts acts,
            People people,
            Registrar registrar,
            Workflow workflow,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.people = people;
        this.registrar = registrar;
        this.workflow = workflow;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A task as an administrator may know it: its name and reference, not its content. */
    record TaskLeft(String id, String name, String number, String organisation) implements Serializable {

        static TaskLeft of(Tasklist.Line line) {
            return new TaskLeft(line.id(), line.name(), line.number(), line.organisation());
        }
    }

    /** A task that nobody else sees, and the colleagues of the same place who could take it. */
    record Orphan(TaskLeft task, List<String> couldTake) {}

    /** What was put back; empty on a second click. */
    List<TaskLeft> deactivate(String login, String reason, Act act) {
        registrar.refuseElsewhere(login, act);
        var back = new ArrayList<TaskLeft>();
        acts.once(act, "person " + login, Perimeter.NATION, () -> {
            back.clear();
            registrar.refuseLast(login);
            var person = registrar.person(login);
            if (!person.isActive()) {
                return;
            }
            person.deactivate();
            people.save(person);
            workflow.putBack(login, act.actor()).stream().map(TaskLeft::of).forEach(back::add);
            registrar.tell(
                    act,
                    "PERSON_DEACTIVATED",
                    login,
                    back.stream().map(task -> task.number() + " " + task.name()).collect(Collectors.joining("\n")),
                    reason);
            events.publishEvent(new PersonDeactivated(login, act.actor()));
        });
        return List.copyOf(back);
    }

    /** The open tasks offered to nobody else who is still there today. */
    List<Orphan> orphans(String login) {
        var today = Date.valueOf(LocalDate.now(clock));
        var tasks = new LinkedHashMap<String, Orphan>();
        jdbc.query(
                """
                select v.task_id, v.task_name, v.number, v.organisation from task_view v
                 where (v.audience = ? or v.audience in (
                         select lower(replace(m.role, '_', '-')) || ':' || m.organisation from membership m
                          where m.login = ? and m.held_from <= ? and m.held_to >= ?))
                   and not exists (
                         select 1 from task_view w
                           join membership m on w.audience = lower(replace(m.role, '_', '-')) || ':' || m.organisation
                           join person p on p.login = m.login and p.active = true
                          where w.task_id = v.task_id and m.login <> ? and m.held_from <= ? and m.held_to >= ?)
                   and not exists (
                         select 1 from task_view w join person p on w.audience = 'user:' || p.login and p.active = true
                          where w.task_id = v.task_id and p.login <> ?)
                 order by v.due, v.task_id fetch first 100 rows only
                """,
                row -> {
                    tasks.put(
                            row.getString(1),
                            new Orphan(
                                    new TaskLeft(
                                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                    new ArrayList<>()));
                },
                "user:" + login,
                login,
                today,
                today,
                login,
                today,
                today,
                login);
        colleagues(login, List.copyOf(tasks.values()), today);
        return List.copyOf(tasks.values());
    }

    private void colleagues(String login, List<Orphan> orphans, Date today) {
        var places = orphans.stream()
                .map(orphan -> orphan.task().organisation())
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        var arguments = new ArrayList<Object>(places);
        arguments.addAll(List.of(login, today, today));
        jdbc.query(
                "select distinct m.organisation, p.name from membership m join person p on p.login = m.login"
                        + " where m.organisation in (" + Reach.marks(places)
                        + ") and p.login <> ? and p.active = true and m.held_from <= ? and m.held_to >= ?"
                        + " and m.role not in ('ADMIN', 'AUDITOR', 'PARTNER') order by p.name",
                row -> {
                    var place = row.getString(1);
                    var name = row.getString(2);
                    orphans.stream()
                            .filter(orphan -> orphan.task().organisation().equals(place))
                            .forEach(orphan -> orphan.couldTake().add(name));
                },
                arguments.toArray());
    }
}
