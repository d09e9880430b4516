package fr.convive.workflow;

import fr.convive.people.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A person before one open question about one case. {@code item} says which of several alike: the follow-up campaign,
 * the signatory; empty otherwise. {@code author} names by their logins those who wrote the text, for whom or by whom.
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
        String author,
        Actor actor) {

    /** The line of a list as the person who reads it finds it open. */
    public static OpenTask of(Tasklist.Line line, Actor actor) {
        return new OpenTask(
                line.id(),
                line.key(),
                line.formKey(),
                line.name(),
                line.businessKey(),
                line.number(),
                line.title(),
                line.partner(),
                line.organisation(),
                line.audience(),
                line.dueOn(),
                line.since(),
                line.assignee(),
                line.item(),
                line.author(),
                actor.inPlaceOf(line.inPlaceOf()));
    }

    /** The process the task belongs to, which is also its folder of forms. */
    public String process() {
        return formKey.substring(0, formKey.indexOf('/'));
    }

    public boolean isClaimed() {
        return !assignee.isEmpty();
    }

    public boolean isMine() {
        return actor.actsAs(assignee);
    }

    /** Whether this person wrote the text that the task is about, or acts for who did. */
    public boolean isOfItsAuthor() {
        return Arrays.stream(author.split(" ")).anyMatch(actor::actsAs);
    }

    /** The same task before somebody else. */
    OpenTask before(Actor other) {
        return new OpenTask(
                id,
                key,
                formKey,
                name,
                businessKey,
                number,
                title,
                partner,
                organisation,
                audience,
                dueOn,
                since,
                assignee,
                item,
                author,
                other);
    }
}
