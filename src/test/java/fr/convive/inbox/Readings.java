package fr.convive.inbox;

import fr.convive.workflow.UserTask;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.validation.BindException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer as the API does, and stops before the act: it fits, or it is refused by name; anything else is ours. */
@TestComponent
public class Readings {

    private final Completion completion;
    private final JsonMapper json;

    Readings(Completion completion, JsonMapper json) {
        this.completion = completion;
        this.json = json;
    }

    /** Whether the answer fits the record of the task. */
    public boolean read(UserTask<?, ?> task, Map<String, Object> answer) {
        try {
            completion.form(json.valueToTree(answer), UserTasks.formOf(task));
            return true;
        } catch (BindException | TypeMismatchException refused) {
            return false;
        }
    }
}
