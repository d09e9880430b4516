package fr.convive.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks began to wait for somebody; published once, in the transaction that opened them, as it commits. */
public record TasksOpened(List<Opened> tasks) {

    public TasksOpened {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task and one of those it is offered to; {@code dueOn} is null when it has no date.
     *
     * @param instead the task that asked the same of the same until this act withdrew it; empty where none did
     */
    public record Opened(
            String id,
            String key,
            String item,
            String name,
            String audience,
            @Nullable LocalDate dueOn,
            String businessKey,
            String number,
            String title,
            String partner,
            String organisation,
            String academy,
            String instead) {

        Opened instead(String former) {
            return new Opened(
                    id,
                    key,
                    item,
                    name,
                    audience,
                    dueOn,
                    businessKey,
                    number,
                    title,
                    partner,
                    organisation,
                    academy,
                    former);
        }
    }
}
