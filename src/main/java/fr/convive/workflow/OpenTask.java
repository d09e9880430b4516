package fr.convive.workflow;

import fr.convive.people.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person before one open question about one case. {@code item} says which of several alike: the follow-up campaign,
 * the signatory; empty otherwise.
 */
public record OpenTask(
        String id,
        String key,
        String formKey,
        String name,
        String businessKey,
        String number,
        String title,
        String partner,
        String organisation,
        String audience,
        @Nullable LocalDate dueOn,
        Instant since,
        String assignee,
        String item,
        Actor actor) {

    /** The process the task belongs to, which is also its folder of forms. */
    public String process() {
        return formKey.substring(0, formKey.indexOf('/'));
    }

    public boolean isClaimed() {
        return !assignee.isEmpty();
    }

    public boolean isMine() {
        return assignee.equals(actor.login());
    }
}
