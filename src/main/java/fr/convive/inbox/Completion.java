package fr.convive.inbox;

import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.TaskAlreadyDone;
import fr.convive.workflow.UserTask;
import fr.convive.workflow.Workflow;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a task from JSON: the same record, the same validation, the same act as its page. */
@Component
public class Completion {

    private final Workflow workflow;
    private final Acts acts;
    private final UserTasks userTasks;
    private final JsonMapper json;
    private final Validator validator;

    Completion(
            Workflow workflow,
            Acts acts,
            UserTasks userTasks,
            JsonMapper json,
            @Qualifier("mvcValidator") Validator validator) {
        this.workflow = workflow;
        this.acts = acts;
        this.userTasks = userTasks;
        this.json = json;
        this.validator = validator;
    }

    public void answer(String taskId, JsonNode answer, Act act) throws BindException {
        try {
            var task = workflow.openTask(taskId, act.actor());
            answer(task, userTasks.of(task), answer, act);
        } catch (TaskAlreadyDone done) {
            if (!acts.isDone(act.key())) {
                throw done;
            }
        }
    }

    private <F, O extends Enum<O>> void answer(OpenTask task, UserTask<F, O> userTask, JsonNode answer, Act act)
            throws BindException {
        workflow.submit(task.id(), userTask, form(answer, UserTasks.formOf(userTask)), act);
    }

    /** The answer as the record it must fit, whole and sound. */
    <F> F form(JsonNode answer, Class<F> type) throws BindException {
        F form = read(answer, type);
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        return form;
    }

    /** What does not fit the record at all is no answer to it. */
    private <F> F read(JsonNode answer, Class<F> form) {
        try {
            return Objects.requireNonNull(json.treeToValue(answer, form));
        } catch (JacksonException | NullPointerException unreadable) {
            throw new TypeMismatchException(answer, form, unreadable);
        }
    }
}
