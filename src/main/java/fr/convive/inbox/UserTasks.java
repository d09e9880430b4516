package fr.convive.inbox;

import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Every question the house can put, by its form key. */
@Component
class UserTasks {

    private final Map<String, UserTask<?, ?>> byFormKey;

    UserTasks(List<UserTask<?, ?>> userTasks) {
        this.byFormKey = userTasks.stream().collect(Collectors.toMap(UserTask::formKey, Function.identity()));
    }

    UserTask<?, ?> of(OpenTask task) {
        return Objects.requireNonNull(
                byFormKey.get(task.formKey()), () -> "No user task for the form " + task.formKey());
    }

    @SuppressWarnings("unchecked")
    static <F> Class<F> formOf(UserTask<F, ?> userTask) {
        return (Class<F>) Objects.requireNonNull(ResolvableType.forInstance(userTask)
                .as(UserTask.class)
                .getGeneric(0)
                .resolve());
    }
}
