package fr.convive.workflow;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@code task_view}, the table of open tasks that lists read: one row per audience, written in the transaction of
 * the step that touched the task (speed.md; engine-facts 9).
 */
@Component
class TaskView {

    private static final String OPEN_TASKS = """
            select T.ID_, T.TASK_DEF_KEY_, T.NAME_, T.ASSIGNEE_, T.DUE_DATE_, T.CREATE_TIME_, T.PROC_DEF_ID_,
                   E.BUSINESS_KEY_, I.GROUP_ID_,
                   coalesce((select S.TEXT_ from ACT_RU_VARIABLE S where S.NAME_ = 'signatory' and S.EXECUTION_ID_ = T.EXECUTION_ID_),
                            (select C.TEXT_ from ACT_RU_VARIABLE C where C.NAME_ = 'campaign' and C.EXECUTION_ID_ = T.PROC_INST_ID_), '')
              from ACT_RU_TASK T
              join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
              left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = T.ID_ and I.TYPE_ = 'candidate'
             where T.ID_ in (%s)
            """;

    /** Why the engine says that a task is no more, where somebody has answered it. */
    private static final String COMPLETED = TaskEntity.DELETE_REASON_COMPLETED;

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Cases> cases;
    private final ApplicationEventPublisher events;

    TaskView(JdbcTemplate jdbc, ObjectProvider<Cases> cases, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.events = events;
    }

    void notice(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            var touched = touched(task.getTaskId(), task.getDeleteReason() != null);
            if (task.getDeleteReason() != null && !COMPLETED.equals(task.getDeleteReason())) {
                touched.withdrawn.add(task.getTaskId());
            }
            if (HistoryEventTypes.TASK_INSTANCE_CREATE.getEventName().equals(event.getEventType())) {
                touched.created.add(task.getTaskId());
            }
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link && link.getTaskId() != null) {
            touched(link.getTaskId(), false);
        }
    }

    private Touched touched(String taskId, boolean ended) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A task moved outside a transaction");
        }
        Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new Touched();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        touched.tasks.merge(taskId, ended, Boolean::logicalOr);
        return touched;
    }

    private class Touched implements TransactionSynchronization {

        private final Map<String, Boolean> tasks = new LinkedHashMap<>();
        private final Set<String> created = new HashSet<>();
        private final Set<String> withdrawn = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            var former = created.isEmpty() ? Map.<Asked, String>of() : asked(withdrawn);
            var opened = rebuild(tasks).stream()
                    .filter(task -> created.contains(task.id()))
                    .map(task -> task.instead(former.getOrDefault(Asked.by(task), "")))
                    .toList();
            if (!opened.isEmpty()) {
                events.publishEvent(new TasksOpened(opened));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TaskView.this);
        }
    }

    /** What is asked of whom, whichever task asks it. */
    private record Asked(String audience, String businessKey, String key, String item) {

        static Asked by(TasksOpened.Opened task) {
            return new Asked(task.audience(), task.businessKey(), task.key(), task.item());
        }
    }

    /** What these tasks asked, as long as their rows stand. */
    private Map<Asked, String> asked(Set<String> tasks) {
        var asked = new HashMap<Asked, String>();
        if (!tasks.isEmpty()) {
            jdbc.query(
                    "select audience, business_key, task_key, item, task_id from task_view where task_id in (%s)"
                            .formatted(marks(tasks)),
                    row -> {
                        asked.put(
                                new Asked(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                row.getString(5));
                    },
                    tasks.toArray());
        }
        return asked;
    }

    /** Rewrites the rows of these tasks; the value says whether the task has ended. Tells those that are open. */
    private List<TasksOpened.Opened> rebuild(Map<String, Boolean> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        jdbc.update(
                "delete from task_view where task_id in (%s)".formatted(marks(tasks.keySet())),
                tasks.keySet().toArray());
        var open = tasks.entrySet().stream()
                .filter(task -> !task.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Object[]>();
        var opened = new ArrayList<TasksOpened.Opened>();
        jdbc.query(
                OPEN_TASKS.formatted(marks(open)),
                row -> {
                    var task = new Open(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5),
                            row.getTimestamp(6).toInstant(),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10));
                    if (task.group() != null) {
                        var subject = cases.getObject().subject(task.businessKey());
                        rows.add(row(task, task.group(), subject));
                        opened.add(opened(task, task.group(), subject));
                    }
                },
                open.toArray());
        jdbc.batchUpdate("""
                insert into task_view (audience, due, task_id, organisation, academy, task_key, form_key, task_name,
                                       business_key, number, title, partner, assignee, item, author, since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return opened;
    }

    private record Open(
            String id,
            String key,
            String name,
            @Nullable String assignee,
            @Nullable Timestamp due,
            Instant since,
            String definition,
            String businessKey,
            @Nullable String group,
            String item) {

        @Nullable
        LocalDate dueOn() {
            return due == null ? null : Paris.dayOf(due.toInstant());
        }
    }

    private static Object[] row(Open task, String audience, Cases.Subject subject) {
        return new Object[] {
            audience,
            Date.valueOf(task.dueOn() == null ? Paris.NEVER : task.dueOn()),
            task.id(),
            subject.organisation(),
            subject.academy(),
            task.key(),
            formKey(task.definition(), task.key()),
            task.name(),
            task.businessKey(),
            subject.number(),
            subject.title(),
            subject.partner(),
            Objects.requireNonNullElse(task.assignee(), ""),
            task.item(),
            subject.author(),
            Timestamp.from(task.since())
        };
    }

    private static TasksOpened.Opened opened(Open task, String audience, Cases.Subject subject) {
        return new TasksOpened.Opened(
                task.id(),
                task.key(),
                task.item(),
                task.name(),
                audience,
                task.dueOn(),
                task.businessKey(),
                subject.number(),
                subject.title(),
                subject.partner(),
                subject.organisation(),
                subject.academy(),
                "");
    }

    /** {@code board:3:42} and {@code transmitAct} give {@code board/transmit-act}: one name, four places. */
    static String formKey(String definition, String taskKey) {
        return definition.substring(0, definition.indexOf(':')) + "/"
                + taskKey.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
