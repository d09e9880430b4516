package fr.convive.workflow;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import fr.convive.people.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the application tells the engine, in business words. */
@Component
public class Workflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final DecisionService decisions;
    private final IdentityService identity;
    private final Tasklist tasklist;
    private final Acts acts;
    private final ObjectProvider<Cases> cases;
    private final Names names;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final TaskRules rules;

    Workflow(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            DecisionService decisions,
            IdentityService identity,
            Tasklist tasklist,
            Acts acts,
            ObjectProvider<Cases> cases,
            Names names,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            TaskRules rules) {
        this.rules = rules;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.decisions = decisions;
        this.identity = identity;
        this.tasklist = tasklist;
        this.acts = acts;
        this.cases = cases;
        this.names = names;
        this.colleagues = colleagues;
        this.events = events;
    }

    /** Begins the life of a case; a second one of the same key is refused. */
    @Transactional
    public void start(String process, String businessKey) {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0) {
            throw new IllegalStateException("Already running: " + businessKey);
        }
        runtime.startProcessInstanceByKey(process, businessKey);
    }

    /** Begins the life of a case that was lived elsewhere so far, at that point of its model. */
    @Transactional
    public void startAt(String process, String businessKey, String activity) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .startBeforeActivity(activity)
                .execute();
    }

    /** Tells every place of a case that waits for it; none may. */
    @Transactional
    public void tellAll(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }

    /** Tells a waiting case that something happened; call {@link #isWaitingFor} first. */
    @Transactional
    public void tell(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /**
     * Changes a case in the running act and, where the change says so, tells the place that waits for it: the open tasks are
     * held first, and who still has before them one that this ends will read by whom.
     */
    public void overtake(String message, String businessKey, Act act, BooleanSupplier change) {
        var held = tasklist.holdAll(businessKey);
        if (change.getAsBoolean() && isWaitingFor(message, businessKey)) {
            tell(message, businessKey);
            held.values().stream()
                    .filter(line -> tasks.createTaskQuery().taskId(line.id()).count() == 0)
                    .forEach(line -> acts.overtake(act, line.id(), line.organisation()));
        }
    }

    /** Whether exactly one place of this case waits for the message. */
    @Transactional(readOnly = true)
    public boolean isWaitingFor(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(businessKey)
                        .messageEventSubscriptionName(message)
                        .count()
                == 1;
    }

    /** The open task, provided that this person may work on it. */
    @Transactional(readOnly = true)
    public OpenTask openTask(String taskId, Actor actor) {
        return tasklist.find(taskId, actor)
                .map(line -> OpenTask.of(line, actor))
                .orElseThrow(() -> acts.done(taskId)
                        .filter(done -> actor.perimeter().organisations().contains(done.organisation()))
                        .<RuntimeException>map(done -> done.overtaken()
                                ? new TaskOvertaken(done.by(), done.at())
                                : new TaskAlreadyDone(done.by(), done.at()))
                        .orElseGet(() -> refused(taskId, actor)));
    }

    /** Somebody else's task: known to exist by those who see its convention, by nobody else. */
    private RuntimeException refused(String taskId, Actor actor) {
        var line = tasklist.whoever(taskId);
        line.ifPresent(open -> events.publishEvent(new AccessRefused(actor, "task " + taskId)));
        return line.filter(open -> actor.perimeter().covers(open.organisation(), open.academy()))
                .<RuntimeException>map(open -> new TaskOfOthers())
                .orElseGet(() -> new UnknownTask(taskId));
    }

    /** « Je m'en occupe » : the others see by whom it is taken. */
    public void claim(String taskId, Actor actor) {
        acts.run(() -> {
            var task = openTask(taskId, actor);
            if (task.isClaimed() && !task.isMine()) {
                throw taken(task);
            }
            rules.check(task);
            tasks.setAssignee(task.id(), actor.login());
            events.publishEvent(new TaskClaimed(task, true));
            return true;
        });
    }

    public void release(String taskId, Actor actor) {
        acts.run(() -> {
            var task = openTask(taskId, actor);
            if (task.isClaimed() && !task.isMine()) {
                throw taken(task);
            }
            tasks.setAssignee(task.id(), null);
            events.publishEvent(new TaskClaimed(task, false));
            return true;
        });
    }

    /** What somebody who leaves had taken becomes free again, for those it is offered to; tells what. */
    @Transactional
    public List<Tasklist.Line> putBack(String login, Actor by) {
        var taken = tasklist.takenBy(login);
        taken.forEach(line -> {
            tasks.setAssignee(line.id(), null);
            events.publishEvent(new TaskClaimed(OpenTask.of(line, by), false));
        });
        return taken;
    }

    /** « Confier à » : the task becomes that of a colleague to whom it is offered too. */
    public void transfer(String taskId, String login, String reason, Actor actor) {
        acts.run(() -> {
            var task = openTask(taskId, actor);
            if (task.isClaimed() && !task.isMine()) {
                throw taken(task);
            }
            var colleague = colleagues
                    .find(login)
                    .filter(known -> tasklist.find(taskId, known).isPresent())
                    .orElseThrow(TransferToStranger::new);
            tasklist.find(taskId, colleague).ifPresent(line -> rules.check(OpenTask.of(line, colleague)));
            tasks.setAssignee(task.id(), colleague.login());
            events.publishEvent(new TaskTransferred(task, colleague, reason));
            return true;
        });
    }

    /** Hands the task over to somebody to whom it was not offered, for they hold the power that it needs. */
    public void offer(String taskId, Actor holder, Actor actor) {
        acts.run(() -> {
            var task = openTask(taskId, actor);
            if (task.isClaimed() && !task.isMine()) {
                throw taken(task);
            }
            if (tasklist.find(taskId, holder).isEmpty()) {
                tasks.addCandidateGroup(task.id(), Actor.oneself(holder.login()));
            }
            tasks.setAssignee(task.id(), null);
            events.publishEvent(new TaskOffered(task, holder));
            return true;
        });
    }

    /** One transaction: the domain takes the answer, then the process moves on. */
    public <F, O extends Enum<O>> void submit(String taskId, UserTask<F, O> userTask, F answer, Act act) {
        try {
            acts.run(() -> {
                held(taskId, act)
                        .filter(task -> acts.record(act, taskId, task.organisation()))
                        .ifPresent(task -> complete(task, userTask, answer, act));
                return true;
            });
        } catch (RuntimeException failure) {
            // Whatever the engine says of two people on one task, the second reads who was first.
            if (tasklist.whoever(taskId).isEmpty()) {
                openTask(taskId, act.actor());
            }
            throw failure;
        }
    }

    /** The same, from somebody without an account whose task it is: what proves it has been checked by who calls. */
    public <F, O extends Enum<O>> void submitFromOutside(Awaited awaited, UserTask<F, O> userTask, F answer, Act act) {
        acts.run(() -> {
            var line = tasklist.hold(awaited);
            if (line.isPresent()) {
                var task = OpenTask.of(line.get(), act.actor());
                if (acts.record(act, task.id(), task.organisation())) {
                    move(task, userTask, answer, act);
                }
            } else if (!acts.isDone(act.key())) {
                throw new NoSuchElementException("Nobody is awaited at " + awaited);
            }
            return true;
        });
    }

    /** A task by what it is about: which of several alike of a case. */
    public record Awaited(String businessKey, String key, String item) {}

    /** Whether it is open now. */
    @Transactional(readOnly = true)
    public boolean isOpen(Awaited awaited) {
        return tasklist.of(awaited.businessKey()).stream()
                .anyMatch(
                        line -> line.key().equals(awaited.key()) && line.item().equals(awaited.item()));
    }

    /** The task, held so that a second person waits; empty when this very act was done: a second click says nothing. */
    private Optional<OpenTask> held(String taskId, Act act) {
        var line = tasklist.hold(taskId, act.actor());
        if (line.isEmpty() && !acts.isDone(act.key())) {
            openTask(taskId, act.actor());
        }
        return line.map(found -> OpenTask.of(found, act.actor()));
    }

    private TaskTaken taken(OpenTask task) {
        return new TaskTaken(names.of(List.of(), List.of(task.assignee())).person(task.assignee()));
    }

    private <F, O extends Enum<O>> void complete(OpenTask task, UserTask<F, O> userTask, F answer, Act act) {
        if (task.isClaimed() && !task.isMine()) {
            throw taken(task);
        }
        refuseStale(task, act);
        rules.check(task);
        move(task, userTask, answer, act);
    }

    private <F, O extends Enum<O>> void move(OpenTask task, UserTask<F, O> userTask, F answer, Act act) {
        var power = rules.ground(task);
        var outcome = userTask.submit(answer, task);
        identity.setAuthenticatedUserId(act.actor().login());
        try {
            tasks.complete(task.id(), Map.of(task.key(), outcome.name()));
        } finally {
            identity.clearAuthentication();
        }
        events.publishEvent(new TaskDone(task, outcome.name(), answer, power));
    }

    private void refuseStale(OpenTask task, Act act) {
        if (act.version() != null) {
            long current = cases.getObject().subject(task.businessKey()).version();
            if (current != act.version()) {
                throw new StaleForm(act.version(), current);
            }
        }
    }

    /** What a decision table answers to these facts: one map per rule that fires. */
    @Transactional
    public List<Map<String, Object>> decide(String table, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(facts)
                .evaluate()
                .getResultList();
    }

    /** A date the timers of this case were computed from has changed: each asks its bean again. */
    @Transactional
    public void retime(String businessKey) {
        timers(businessKey).forEach(timer -> jobs.recalculateJobDuedate(timer.getId(), false));
    }

    private List<Job> timers(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        jobs
                                .createJobQuery()
                                .processInstanceId(instance.getProcessInstanceId())
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    /** What is alive in a case just before it is stopped: its open tasks, for the receipt. */
    @Transactional(readOnly = true)
    public Collection<Tasklist.Line> alive(String businessKey) {
        return tasklist.of(businessKey);
    }

    /** The same, of what belongs to these processes of the case or to what they called. */
    @Transactional(readOnly = true)
    public Collection<Tasklist.Line> aliveWithin(Collection<String> processes, String businessKey) {
        var within = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .list()
                .stream()
                .flatMap(this::withCalled)
                .toArray(String[]::new);
        if (within.length == 0) {
            return List.of();
        }
        var open = tasks.createTaskQuery().processInstanceIdIn(within).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
        return alive(businessKey).stream()
                .filter(line -> open.contains(line.id()))
                .toList();
    }

    private Stream<String> withCalled(ProcessInstance instance) {
        return Stream.concat(
                Stream.of(instance.getId()),
                runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                        .flatMap(this::withCalled));
    }
}
