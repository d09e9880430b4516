package fr.convive.inbox;

import fr.convive.people.Actor;
import fr.convive.workflow.Act;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/tasks}: the tasklist and the answers, for programs; the same records as the pages. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tâches")
class TaskApi {

    private static final int MOST = 100;

    private final Workflow workflow;
    private final Tasklist tasklist;
    private final UserTasks userTasks;
    private final Completion completion;
    private final JsonMapper json;

    TaskApi(Workflow workflow, Tasklist tasklist, UserTasks userTasks, Completion completion, JsonMapper json) {
        this.workflow = workflow;
        this.tasklist = tasklist;
        this.userTasks = userTasks;
        this.completion = completion;
        this.json = json;
    }

    /** Which tasks: those I may do, or those that others must do where I look. */
    enum Pile {
        todo,
        waiting
    }

    record Page(List<Line> items, @Nullable String next) {}

    record Line(
            String id,
            String key,
            String name,
            String convention,
            String title,
            String partner,
            String organisation,
            String audience,
            @Nullable LocalDate dueOn,
            String assignee,
            String item,
            @Nullable String onBehalfOf) {

        static Line of(Tasklist.Line line) {
            return new Line(
                    line.id(),
                    line.key(),
                    line.name(),
                    line.number(),
                    line.title(),
                    line.partner(),
                    line.organisation(),
                    line.audience(),
                    line.dueOn(),
                    line.assignee(),
                    line.item(),
                    line.inPlaceOf() == null ? null : line.inPlaceOf().login());
        }
    }

    record Task(
            String id,
            String key,
            String name,
            String formKey,
            String convention,
            String title,
            String partner,
            @Nullable LocalDate dueOn,
            String assignee,
            String item,
            JsonNode schema,
            Object values) {}

    @GetMapping
    @Operation(summary = "Les tâches ouvertes, les plus urgentes d'abord")
    Page tasks(
            Actor actor,
            @RequestParam(defaultValue = "todo") Pile pile,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "25") int size) {
        int asked = Math.max(1, Math.min(size, MOST));
        var lines =
                pile == Pile.todo ? tasklist.toDo(actor, q, after, asked) : tasklist.waiting(actor, q, after, asked);
        var shown = lines.subList(0, Math.min(asked, lines.size()));
        return new Page(
                shown.stream().map(Line::of).toList(),
                lines.size() > asked ? shown.get(asked - 1).cursor() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Une tâche : sa question, le schéma de la réponse et les valeurs déjà connues")
    Task task(@PathVariable String id, Actor actor) {
        var task = workflow.openTask(id, actor);
        var userTask = userTasks.of(task);
        return new Task(
                task.id(),
                task.key(),
                task.name(),
                task.formKey(),
                task.number(),
                task.title(),
                task.partner(),
                task.dueOn(),
                task.assignee(),
                task.item(),
                schema(UserTasks.formOf(userTask)),
                userTask.form(task));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Prendre la tâche")
    void claim(@PathVariable String id, Actor actor) {
        workflow.claim(id, actor);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remettre la tâche")
    void release(@PathVariable String id, Actor actor) {
        workflow.release(id, actor);
    }

    /** To whom, and why. */
    record Transfer(
            @NotBlank @Size(max = 100) String to,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{id}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confier la tâche à un·e collègue à qui elle est proposée aussi")
    void transfer(@PathVariable String id, Actor actor, @Valid @RequestBody Transfer transfer) {
        workflow.transfer(id, transfer.to(), transfer.reason(), actor);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Répondre : le corps est le formulaire de la tâche (schéma : GET de la tâche)")
    void complete(
            @PathVariable String id,
            Actor actor,
            @RequestBody JsonNode answer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable Long version)
            throws BindException {
        completion.answer(
                id, answer, new Act(actor, key == null ? UUID.randomUUID().toString() : key, version));
    }

    private JsonNode schema(Class<?> form) {
        var read = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(form));
        return json.readTree(Json31.pretty(Map.of("schema", read.schema, "referenced", read.referencedSchemas)));
    }
}
