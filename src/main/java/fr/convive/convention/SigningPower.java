package fr.convive.convention;

import fr.convive.people.Actor;
import java.time.LocalDate;
import java.util.Map;

/** Who may bind the school; the records of powers answer. */
public interface SigningPower {

    /** « Sur quel pouvoir » this person signs that convention for its school on that day; refuses where they hold none. */
    String toSign(Convention convention, Actor actor, LocalDate day);

    /** Those who could sign it for its school on that day, by their login, and on what power. */
    Map<String, String> holders(Convention convention, LocalDate day);

    /** Whether this person is one of them: the head, or who holds a power in writing. */
    default boolean isHeldBy(Actor actor, Convention convention, LocalDate day) {
        return holders(convention, day).containsKey(actor.login());
    }
}
