package fr.convive.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question put to a person. {@code F} is what the page binds, {@code O} the word the answer leaves in the process,
 * in a variable named after the user task. The form key ties the class to {@code forms/<key>.html}.
 */
public interface UserTask<F, O extends Enum<O>> {

    String formKey();

    /** The form as first shown. */
    F form(OpenTask task);

    /** Takes the answer, inside the transaction that also moves the process on. */
    O submit(F answer, OpenTask task);

    /** Read-only facts that the page shows beside the question. */
    default Map<String, Object> context(OpenTask task) {
        return Map.of();
    }

    /** The same beside what was typed so far, which may be anything. */
    default Map<String, Object> context(OpenTask task, @Nullable F typed) {
        return context(task);
    }

    /** The form after « ajouter une ligne » or another round trip that answers nothing yet. */
    default F rearranged(F answer, String wish) {
        return answer;
    }

    /** The same, where what comes back depends on the case. */
    default F rearranged(F answer, String wish, OpenTask task) {
        return rearranged(answer, wish);
    }
}
