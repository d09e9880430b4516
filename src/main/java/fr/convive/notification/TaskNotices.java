package fr.convive.notification;

import fr.convive.convention.Conventions;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.TaskOffered;
import fr.convive.workflow.TaskTransferred;
import fr.convive.workflow.TasksOpened;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** « Avis de tâche » : those that begin to wait, told to whom they are offered, and those that one person hands another. */
@Component
class TaskNotices {

    private static final String PAGE = "/taches/";

    private final Conventions conventions;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    TaskNotices(Conventions conventions, Outbox outbox, Words words, Clock clock) {
        this.conventions = conventions;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** What reads the same: several such tasks, opened by one act, are one notice. */
    private record Alike(
            String audience,
            String businessKey,
            String name,
            @Nullable LocalDate dueOn) {

        static Alike of(TasksOpened.Opened task) {
            return new Alike(task.audience(), task.businessKey(), task.name(), task.dueOn());
        }
    }

    @EventListener
    void on(TasksOpened opened) {
        outbox.write(opened.tasks().stream()
                .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::notice)
                .toList());
    }

    private Notice notice(List<TasksOpened.Opened> alike) {
        var task = alike.get(0);
        var key = key(task.id(), task.audience());
        var about = Optional.of(task.instead())
                .filter(former -> alike.size() == 1 && !former.isEmpty())
                .flatMap(former -> outbox.takesOver(key(former, task.audience())))
                .orElse("task/" + task.id());
        var due = task.dueOn() == null ? "" : words.say("mail.task.due", task.dueOn());
        var one = words.task(task.key(), task.name(), task.item());
        var name = alike.size() == 1 ? one : words.say("mail.task.several", task.name(), alike.size());
        return new Notice(
                key,
                about,
                Occasion.NEW_TASK,
                task.audience(),
                new Notice.Case(task.businessKey(), task.number(), task.organisation(), task.academy()),
                alike.size() == 1 ? task.id() : "",
                task.dueOn(),
                subject(name, task.dueOn()),
                words.say(
                                "mail.task.body",
                                alike.size(),
                                alike.size() == 1 ? one : task.name(),
                                task.number(),
                                task.title(),
                                task.partner())
                        + due
                        + "\n\n"
                        + alike.stream().map(each -> PAGE + each.id()).collect(Collectors.joining("\n")),
                false);
    }

    private static String key(String task, String audience) {
        return "task/" + task + "/" + audience;
    }

    private String subject(String task, @Nullable LocalDate dueOn) {
        return dueOn == null ? words.say("mail.task.subject", task) : words.say("mail.task.dueSubject", task, dueOn);
    }

    @EventListener
    void on(TaskTransferred transferred) {
        outbox.write(List.of(handed(transferred.task(), transferred.to(), "mail.transferred", transferred.reason())));
    }

    @EventListener
    void on(TaskOffered offered) {
        outbox.write(List.of(handed(offered.task(), offered.to(), "mail.offered", "")));
    }

    private Notice handed(OpenTask task, Actor to, String message, String reason) {
        var about = "handed/" + task.id() + "/" + to.login() + "/" + clock.instant();
        return new Notice(
                about,
                about,
                Occasion.HANDED_TASK,
                Actor.oneself(to.login()),
                Outbox.within(conventions.get(task.businessKey())),
                task.id(),
                task.dueOn(),
                subject(task.name(), task.dueOn()),
                words.say(message + ".body", task.actor().name(), task.name(), task.number(), task.title(), reason)
                        + "\n\n"
                        + PAGE
                        + task.id(),
                false);
    }
}
